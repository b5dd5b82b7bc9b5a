-- Postings found by their company or by the place of work. In: :search (pattern). Out: id.
SELECT p.id
FROM company AS c
JOIN posting AS p ON p.company_id = c.id
WHERE LOWER (c.name) LIKE :search ESCAPE '\'
UNION
SELECT p.id
FROM posting AS p
JOIN division AS d ON d.code = p.work_division
WHERE d.name LIKE :search ESCAPE '\'
