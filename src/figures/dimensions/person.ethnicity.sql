-- In: nothing. Out: record_id (person), value: code.
SELECT p.id AS record_id, p.ethnicity AS value
FROM person AS p
