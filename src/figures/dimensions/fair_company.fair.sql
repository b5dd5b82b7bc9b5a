-- In: nothing. Out: record_id (fair_company), value: id of the fair.
SELECT c.id AS record_id, c.fair_id AS value
FROM fair_company AS c
