-- 监测人口: persons of the households of households_monitored. In: :as_of. Out: record_id (person),
-- amount 1.
SELECT p.record_id, p.amount
FROM {{persons}} AS p
WHERE p.record_id IN (SELECT m.person_id
                      FROM {{memberships}} AS m
                      JOIN {{monitored}} AS q ON q.household_id = m.household_id)
