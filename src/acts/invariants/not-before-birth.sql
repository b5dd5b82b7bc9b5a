-- What a person is or has before being born.
-- In: :id (person). Out: day (its beginning), born; by day.
SELECT spans.since AS day, p.born_on AS born
FROM (
  SELECT person_id, since FROM membership WHERE person_id = :id AND void = 0
  UNION ALL
  SELECT person_id, since FROM post WHERE person_id = :id AND void = 0
) AS spans
JOIN person AS p ON p.id = spans.person_id
WHERE spans.since < p.born_on
ORDER BY day
