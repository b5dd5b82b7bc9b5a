-- In: nothing. Out: record_id (fair), value: id of the fair.
SELECT f.id AS record_id, f.id AS value
FROM fair AS f
