-- The category of a monitoring. In: nothing. Out: record_id (monitoring), value: code.
SELECT q.id AS record_id, q.monitoring_category AS value
FROM monitoring AS q
