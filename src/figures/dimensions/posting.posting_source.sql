-- Of a posting its source. In: nothing. Out: record_id (posting), value.
SELECT p.id AS record_id, p.posting_source AS value
FROM posting AS p
