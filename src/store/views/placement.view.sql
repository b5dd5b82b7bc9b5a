-- Derived fields of placements. In: nothing. Out: id and the fields, one row for each.
SELECT l.id AS id,
       p.name AS person_name,
       o.title AS posting_title,
       c.name AS company_name,
       f.name AS fair_name
FROM placement AS l
LEFT JOIN person AS p ON p.id = l.person_id
LEFT JOIN posting AS o ON o.id = l.posting_id
LEFT JOIN company AS c ON c.id = o.company_id
LEFT JOIN fair AS f ON f.id = l.fair_id
