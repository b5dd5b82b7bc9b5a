-- The township that the household of a monitoring came from. In: nothing. Out: record_id (monitoring),
-- value: code.
SELECT q.id AS record_id, h.origin_township AS value
FROM monitoring AS q
JOIN household AS h ON h.id = q.household_id
