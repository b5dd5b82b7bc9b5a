-- Derived fields of job fairs: counted from companies at the fair, postings and placements. In: :p_home_province (two
-- digits). Out: id and the fields, one row for each fair. A company whose place nobody knows is in neither province.
SELECT f.id AS id,
       (SELECT COUNT (DISTINCT c.company_id) FROM fair_company AS c WHERE c.fair_id = f.id AND c.void = 0) AS companies,
       (SELECT COUNT (DISTINCT c.company_id)
        FROM fair_company AS c
        JOIN company AS y ON y.id = c.company_id
        WHERE c.fair_id = f.id AND c.void = 0 AND SUBSTR (y.division, 1, 2) = :p_home_province) AS companies_in_province,
       (SELECT COUNT (DISTINCT c.company_id)
        FROM fair_company AS c
        JOIN company AS y ON y.id = c.company_id
        WHERE c.fair_id = f.id AND c.void = 0 AND SUBSTR (y.division, 1, 2) <> :p_home_province) AS companies_out_province,
       (SELECT COALESCE (SUM (p.openings), 0) FROM posting AS p WHERE p.fair_id = f.id AND p.void = 0) AS openings,
       (SELECT COUNT (*) FROM posting AS p WHERE p.fair_id = f.id AND p.void = 0) AS postings,
       (SELECT COUNT (DISTINCT l.person_id) FROM placement AS l WHERE l.fair_id = f.id AND l.void = 0) AS intents,
       (SELECT COUNT (DISTINCT l.person_id)
        FROM placement AS l WHERE l.fair_id = f.id AND l.void = 0 AND l.signed_on IS NOT NULL) AS signed,
       (SELECT COUNT (DISTINCT l.person_id)
        FROM placement AS l WHERE l.fair_id = f.id AND l.void = 0 AND l.placed_on IS NOT NULL) AS placed
FROM fair AS f
