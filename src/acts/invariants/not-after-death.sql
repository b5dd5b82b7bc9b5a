-- What begins for a person on or after the day of death.
-- In: :id (person). Out: day (its beginning), died; by day.
SELECT spans.since AS day, s.since AS died
FROM (
  SELECT person_id, since FROM membership WHERE person_id = :id AND void = 0
  UNION ALL
  SELECT person_id, since FROM post WHERE person_id = :id AND void = 0
) AS spans
JOIN person_state AS s ON s.owner = spans.person_id AND s.void = 0 AND s.person_state = 'dead'
WHERE spans.since >= s.since
ORDER BY day
