-- Derived fields of posts. In: nothing. Out: id and the fields, one row for each post.
SELECT q.id AS id,
       p.name AS person_name,
       p.phone AS person_phone,
       p.id_number AS person_id_number
FROM post AS q
LEFT JOIN person AS p ON p.id = q.person_id
