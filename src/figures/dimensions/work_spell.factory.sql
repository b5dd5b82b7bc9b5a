-- The workshop of a work spell. In: nothing. Out: record_id (work_spell), value: id of the workshop.
SELECT w.id AS record_id, w.factory_id AS value
FROM work_spell AS w
