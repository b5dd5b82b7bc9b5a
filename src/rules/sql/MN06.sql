-- MN06: monitored households with a measure of the minimum living allowance and nobody who draws it,
-- or the other way round. In: :as_of. Out: record_id (household), measures, persons (how many).
SELECT c.record_id AS record_id, c.measures AS measures, c.persons AS persons
FROM (
  SELECT m.household_id AS record_id,
         (SELECT COUNT (*)
          FROM {{measures-begun}} AS s
          WHERE s.monitoring_id = m.monitoring_id AND s.measure_content LIKE '%低保%') AS measures,
         (SELECT COUNT (*)
          FROM {{member-states}} AS p
          WHERE p.household_id = m.household_id AND p.dibao IN ('urban', 'rural')) AS persons
  FROM {{monitored-now}} AS m
) AS c
WHERE (c.measures > 0 AND c.persons = 0) OR (c.measures = 0 AND c.persons > 0)
