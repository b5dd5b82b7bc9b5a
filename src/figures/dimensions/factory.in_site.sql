-- Whether a workshop lies in the settlement. In: nothing. Out: record_id (factory), value: 1, 0.
SELECT f.id AS record_id, f.in_site AS value
FROM factory AS f
