-- MN04: risks that ask for a measure of their kind, which is missing; a household without any measure
-- is MN03. In: :as_of. Out: record_id (household), risk.
SELECT r.household_id AS record_id, r.risk AS risk
FROM {{monitored-risks}} AS r
WHERE r.risk IN ('illness', 'schooling', 'disability', 'housing', 'water')
  AND EXISTS (SELECT 1 FROM {{measures-begun}} AS s WHERE s.monitoring_id = r.monitoring_id)
  AND NOT EXISTS (SELECT 1
                  FROM {{measures-begun}} AS s
                  WHERE s.monitoring_id = r.monitoring_id
                    AND ((r.risk = 'illness' AND s.measure_kind = 'health')
                         OR (r.risk = 'schooling' AND s.measure_kind IN ('education', 'compulsory_education'))
                         OR (r.risk = 'disability' AND s.measure_kind IN ('social_security', 'health'))
                         OR (r.risk = 'housing' AND s.measure_kind IN ('housing', 'relocation'))
                         OR (r.risk = 'water' AND s.measure_kind = 'water')))
