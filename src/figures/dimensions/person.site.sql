-- The site of a person's household: its own, else the only one there is. In: :as_of. Out: record_id
-- (person), value: id of the site.
SELECT m.person_id AS record_id,
       CASE WHEN h.site_id IS NOT NULL THEN h.site_id
            WHEN (SELECT COUNT(*) FROM site WHERE void = 0) = 1
            THEN (SELECT MIN(s.id) FROM site AS s WHERE s.void = 0) END AS value
FROM {{residents}} AS m
JOIN household AS h ON h.id = m.household_id
