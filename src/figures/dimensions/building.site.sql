-- The site of a building: the only one there is; unknown while there are several. In: nothing.
-- Out: record_id (building), value: id of the site.
SELECT b.id AS record_id,
       CASE WHEN (SELECT COUNT(*) FROM site WHERE void = 0) = 1
            THEN (SELECT MIN(s.id) FROM site AS s WHERE s.void = 0) END AS value
FROM building AS b
