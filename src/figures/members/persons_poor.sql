-- 脱贫人口: persons of the households of households_poor. In: :as_of. Out: record_id (person),
-- amount 1.
SELECT p.record_id, p.amount
FROM {{persons}} AS p
WHERE p.record_id IN (SELECT m.person_id
                      FROM {{memberships}} AS m
                      JOIN household AS h ON h.id = m.household_id
                      WHERE h.is_registered_poor = 1)
