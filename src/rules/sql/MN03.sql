-- MN03: monitored households without a measure when it was due. In: :as_of,
-- :p_monitoring_measure_months. Out: record_id (household), months.
SELECT m.household_id AS record_id, m.months AS months
FROM {{monitored-now}} AS m
WHERE m.months >= CAST (:p_monitoring_measure_months AS INTEGER)
  AND NOT EXISTS (SELECT 1 FROM {{measures-begun}} AS s WHERE s.monitoring_id = m.monitoring_id)
