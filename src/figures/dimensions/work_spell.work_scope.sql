-- In: nothing. Out: record_id (work_spell), value: code.
SELECT w.id AS record_id, w.work_scope AS value
FROM work_spell AS w
