-- Days from which on a household has members but not exactly one head.
-- In: :id (household). Out: day, persons, heads; by day.
SELECT days.day AS day,
       COUNT(*) AS persons,
       SUM(CASE WHEN m.relation = 'head' THEN 1 ELSE 0 END) AS heads
FROM (
  SELECT COALESCE(since, '0001-01-01') AS day FROM membership WHERE household_id = :id AND void = 0
  UNION
  SELECT until FROM membership WHERE household_id = :id AND void = 0 AND until IS NOT NULL
) AS days
JOIN membership AS m
  ON m.household_id = :id
 AND m.void = 0
 AND COALESCE(m.since, '0001-01-01') <= days.day
 AND (m.until IS NULL OR m.until > days.day)
GROUP BY days.day
HAVING SUM(CASE WHEN m.relation = 'head' THEN 1 ELSE 0 END) <> 1
ORDER BY days.day
