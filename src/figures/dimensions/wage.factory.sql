-- The workshop that paid a wage. In: nothing. Out: record_id (wage), value: id of the workshop.
SELECT w.id AS record_id, w.factory_id AS value
FROM wage AS w
