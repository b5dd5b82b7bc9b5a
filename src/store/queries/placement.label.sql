-- How a placement is called: the person and the job. In: :id. Out: label.
SELECT p.name || '／' || o.title
FROM placement AS l
JOIN person AS p ON p.id = l.person_id
JOIN posting AS o ON o.id = l.posting_id
WHERE l.id = :id
