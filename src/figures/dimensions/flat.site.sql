-- The site of a flat: the only one there is; unknown while there are several. In: nothing.
-- Out: record_id (flat), value: id of the site.
SELECT f.id AS record_id,
       CASE WHEN (SELECT COUNT(*) FROM site WHERE void = 0) = 1
            THEN (SELECT MIN(s.id) FROM site AS s WHERE s.void = 0) END AS value
FROM flat AS f
