-- Derived fields of mentors. In: nothing. Out: id and the fields, one row for each mentor.
SELECT m.id AS id,
       p.name AS person_name
FROM mentor AS m
LEFT JOIN person AS p ON p.id = m.person_id
