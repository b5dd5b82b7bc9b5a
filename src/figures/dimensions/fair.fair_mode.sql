-- In: nothing. Out: record_id (fair), value: code.
SELECT f.id AS record_id, f.fair_mode AS value
FROM fair AS f
