-- Of a posting the place of work. In: nothing. Out: record_id (posting), value.
SELECT p.id AS record_id, p.work_division AS value
FROM posting AS p
