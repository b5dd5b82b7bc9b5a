-- Derived fields of job seekers at a date. In: :as_of. Out: id and the fields, one row for each.
SELECT s.id AS id,
       p.name AS person_name,
       p.sex AS sex,
       CASE
         WHEN p.born_on <= :as_of
         THEN CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - CAST (SUBSTR (p.born_on, 1, 4) AS INTEGER)
              - CASE WHEN SUBSTR (:as_of, 6) < SUBSTR (p.born_on, 6) THEN 1 ELSE 0 END
       END AS age,
       p.education AS education
FROM job_seeker AS s
LEFT JOIN person AS p ON p.id = s.person_id
