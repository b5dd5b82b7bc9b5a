-- Derived fields of companies at a date. In: :as_of, :p_home_province (two digits). Out: id and the fields, one row for
-- each company.
SELECT c.id AS id,
       CASE WHEN SUBSTR (c.division, 1, 2) = :p_home_province THEN 1 WHEN c.division IS NOT NULL THEN 0 END AS in_province,
       (SELECT COUNT (DISTINCT f.fair_id) FROM fair_company AS f WHERE f.company_id = c.id AND f.void = 0) AS fairs,
       (SELECT COUNT (*)
        FROM posting AS p
        WHERE p.company_id = c.id
          AND p.void = 0
          AND p.posted_on <= :as_of
          AND (p.expires_on IS NULL OR p.expires_on >= :as_of)) AS postings_open
FROM company AS c
