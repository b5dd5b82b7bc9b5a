-- In: nothing. Out: record_id (factory), value: code.
SELECT f.id AS record_id, f.factory_state AS value
FROM factory AS f
