-- The site of a household: its own, else the only one there is. In: nothing. Out: record_id
-- (household), value: id of the site.
SELECT h.id AS record_id,
       CASE WHEN h.site_id IS NOT NULL THEN h.site_id
            WHEN (SELECT COUNT(*) FROM site WHERE void = 0) = 1
            THEN (SELECT MIN(s.id) FROM site AS s WHERE s.void = 0) END AS value
FROM household AS h
