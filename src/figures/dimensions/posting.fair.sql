-- Of a posting the fair. In: nothing. Out: record_id (posting), value.
SELECT p.id AS record_id, p.fair_id AS value
FROM posting AS p
