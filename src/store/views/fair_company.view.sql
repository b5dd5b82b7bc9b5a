-- Derived fields of companies at fairs. In: nothing. Out: id and the fields, one row for each.
SELECT x.id AS id,
       f.name AS fair_name,
       c.name AS company_name,
       c.division AS division,
       (SELECT COUNT (*)
        FROM posting AS p
        WHERE p.company_id = x.company_id AND p.fair_id = x.fair_id AND p.void = 0) AS postings_counted
FROM fair_company AS x
LEFT JOIN fair AS f ON f.id = x.fair_id
LEFT JOIN company AS c ON c.id = x.company_id
