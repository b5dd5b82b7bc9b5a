-- The risks of the households monitored now, one row each. In: :as_of. Out: monitoring_id,
-- household_id, risk.
SELECT m.monitoring_id, m.household_id, q.risk_1 AS risk FROM {{monitored-now}} AS m JOIN monitoring AS q ON q.id = m.monitoring_id WHERE q.risk_1 IS NOT NULL
UNION ALL
SELECT m.monitoring_id, m.household_id, q.risk_2 FROM {{monitored-now}} AS m JOIN monitoring AS q ON q.id = m.monitoring_id WHERE q.risk_2 IS NOT NULL
UNION ALL
SELECT m.monitoring_id, m.household_id, q.risk_3 FROM {{monitored-now}} AS m JOIN monitoring AS q ON q.id = m.monitoring_id WHERE q.risk_3 IS NOT NULL
UNION ALL
SELECT m.monitoring_id, m.household_id, q.risk_4 FROM {{monitored-now}} AS m JOIN monitoring AS q ON q.id = m.monitoring_id WHERE q.risk_4 IS NOT NULL
UNION ALL
SELECT m.monitoring_id, m.household_id, q.risk_5 FROM {{monitored-now}} AS m JOIN monitoring AS q ON q.id = m.monitoring_id WHERE q.risk_5 IS NOT NULL
