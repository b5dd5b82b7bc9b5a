-- Memberships that begin in the period, of persons and households that are not void. In: :from, :to
-- (both days count). Out: record_id, person_id, join_reason. A membership without a beginning was
-- always so: it is no event.
SELECT m.id AS record_id, m.person_id, m.join_reason
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
JOIN household AS h ON h.id = m.household_id
WHERE m.void = 0
  AND p.void = 0
  AND h.void = 0
  AND m.since >= :from
  AND m.since <= :to
