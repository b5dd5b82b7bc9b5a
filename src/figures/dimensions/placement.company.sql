-- The company that somebody is on the way to. In: nothing. Out: record_id (placement), value: id of the company.
SELECT l.id AS record_id, p.company_id AS value
FROM placement AS l
JOIN posting AS p ON p.id = l.posting_id
