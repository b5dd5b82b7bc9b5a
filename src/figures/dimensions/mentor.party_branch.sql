-- In: nothing. Out: record_id (mentor), value: code.
SELECT t.id AS record_id, t.party_branch AS value
FROM mentor AS t
