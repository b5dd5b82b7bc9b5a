-- Members and flats of a household before it moved in, or beginning when it has left.
-- In: :id (household). Out: kind (member, flat), other (person or flat), day (its beginning),
-- moved_in, moved_out; by day.
SELECT spans.kind AS kind,
       spans.other AS other,
       spans.since AS day,
       h.moved_in_on AS moved_in,
       h.moved_out_on AS moved_out
FROM (
  SELECT 'member' AS kind, household_id, person_id AS other, since
  FROM membership WHERE household_id = :id AND void = 0
  UNION ALL
  SELECT 'flat' AS kind, household_id, flat_id AS other, since
  FROM occupancy WHERE household_id = :id AND void = 0
) AS spans
JOIN household AS h ON h.id = spans.household_id
WHERE spans.since < h.moved_in_on OR spans.since >= h.moved_out_on
ORDER BY day
