-- Companies at fairs found by their name. In: :search (pattern). Out: id.
SELECT x.id
FROM company AS c
JOIN fair_company AS x ON x.company_id = c.id
WHERE LOWER (c.name) LIKE :search ESCAPE '\'
