-- The first risk of a monitoring. In: nothing. Out: record_id (monitoring), value: code.
SELECT q.id AS record_id, q.risk_1 AS value
FROM monitoring AS q
