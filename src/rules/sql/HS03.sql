-- HS03: households with more area for each person than the limit. The area is that of their flats,
-- else the declared one; the persons are those relocated or those present, whichever are more: who
-- left later does not make the flat too large. In: :as_of, :p_housing_area_per_person. Out: record_id
-- (household), area, persons, each. (Asked household by household, so that one is asked quickly too.)
SELECT c.record_id AS record_id, c.area AS area, c.persons AS persons, ROUND (c.area / c.persons, 1) AS each
FROM (
  SELECT a.record_id AS record_id,
         a.area AS area,
         CASE WHEN a.relocated > (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = a.record_id)
              THEN a.relocated
              ELSE (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = a.record_id) END AS persons
  FROM (
    SELECT h.id AS record_id,
           COALESCE ((SELECT SUM (f.floor_area)
                      FROM {{occupancies}} AS o
                      JOIN flat AS f ON f.id = o.flat_id
                      WHERE o.household_id = h.id), h.housing_area) AS area,
           COALESCE (h.persons_relocated, 0) AS relocated
    FROM household AS h
    JOIN {{households}} AS counted ON counted.record_id = h.id
  ) AS a
  WHERE a.area > a.relocated * CAST (:p_housing_area_per_person AS REAL)
    AND a.area > CAST (:p_housing_area_per_person AS REAL)
                   * (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = a.record_id)
) AS c
WHERE c.persons > 0
