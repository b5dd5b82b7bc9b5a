-- How a posting is called: the job and the company. In: :id. Out: label.
SELECT p.title || '／' || c.name
FROM posting AS p
JOIN company AS c ON c.id = p.company_id
WHERE p.id = :id
