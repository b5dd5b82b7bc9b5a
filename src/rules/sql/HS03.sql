-- HS03: households with more area for each person than the limit. The area is that of their flats,
-- else the declared one; the persons are those relocated or those present, whichever are more: who
-- left later does not make the flat too large. In: :as_of, :p_housing_area_per_person. Out: record_id
-- (household), area, persons, each.
SELECT c.record_id AS record_id, c.area AS area, c.persons AS persons, ROUND (c.area / c.persons, 1) AS each
FROM (
  SELECT homes.household_id AS record_id,
         homes.area AS area,
         CASE WHEN homes.relocated > COUNT (m.record_id) THEN homes.relocated ELSE COUNT (m.record_id) END AS persons
  FROM (
    SELECT h.id AS household_id,
           COALESCE (SUM (f.floor_area), h.housing_area) AS area,
           COALESCE (h.persons_relocated, 0) AS relocated
    FROM household AS h
    JOIN {{households}} AS counted ON counted.record_id = h.id
    LEFT JOIN {{occupancies}} AS o ON o.household_id = h.id
    LEFT JOIN flat AS f ON f.id = o.flat_id
    GROUP BY h.id, h.housing_area, h.persons_relocated
  ) AS homes
  JOIN {{present-members}} AS m ON m.household_id = homes.household_id
  WHERE homes.area > homes.relocated * CAST (:p_housing_area_per_person AS REAL)
  GROUP BY homes.household_id, homes.area, homes.relocated
) AS c
WHERE c.area > c.persons * CAST (:p_housing_area_per_person AS REAL)
