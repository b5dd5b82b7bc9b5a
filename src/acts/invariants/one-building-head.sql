-- Times at which a building has two building heads.
-- In: :id (building). Out: day (from which on), one, other (persons); by day.
SELECT CASE WHEN COALESCE(a.since, '0001-01-01') < COALESCE(b.since, '0001-01-01')
            THEN COALESCE(b.since, '0001-01-01') ELSE COALESCE(a.since, '0001-01-01') END AS day,
       a.person_id AS one,
       b.person_id AS other
FROM post AS a
JOIN post AS b
  ON b.building_id = a.building_id
 AND b.void = 0
 AND b.id > a.id
 AND b.post_role = 'building_head'
 AND (a.until IS NULL OR COALESCE(b.since, '0001-01-01') < a.until)
 AND (b.until IS NULL OR COALESCE(a.since, '0001-01-01') < b.until)
WHERE a.building_id = :id AND a.void = 0 AND a.post_role = 'building_head'
ORDER BY day
