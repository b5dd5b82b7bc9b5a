-- In: nothing. Out: record_id (work_spell), value: code.
SELECT w.id AS record_id, w.work_kind AS value
FROM work_spell AS w
