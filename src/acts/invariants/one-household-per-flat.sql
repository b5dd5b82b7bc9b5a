-- Times at which two households live in one flat, or one is entered twice.
-- In: :id (flat). Out: day (from which on), one, other (households); by day.
SELECT CASE WHEN COALESCE(a.since, '0001-01-01') < COALESCE(b.since, '0001-01-01')
            THEN COALESCE(b.since, '0001-01-01') ELSE COALESCE(a.since, '0001-01-01') END AS day,
       a.household_id AS one,
       b.household_id AS other
FROM occupancy AS a
JOIN occupancy AS b
  ON b.flat_id = a.flat_id
 AND b.void = 0
 AND b.id > a.id
 AND (a.until IS NULL OR COALESCE(b.since, '0001-01-01') < a.until)
 AND (b.until IS NULL OR COALESCE(a.since, '0001-01-01') < b.until)
WHERE a.flat_id = :id AND a.void = 0
ORDER BY day
