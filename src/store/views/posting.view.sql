-- Derived fields of postings at a date. In: :as_of. Out: id and the fields, one row for each posting.
-- Its last day is still a day of it.
SELECT p.id AS id,
       c.name AS company_name,
       f.name AS fair_name,
       CASE
         WHEN p.posted_on <= :as_of AND (p.expires_on IS NULL OR p.expires_on >= :as_of) THEN 1
         ELSE 0
       END AS is_open,
       (SELECT COUNT (DISTINCT l.person_id) FROM placement AS l WHERE l.posting_id = p.id AND l.void = 0) AS referred,
       (SELECT COUNT (DISTINCT l.person_id)
        FROM placement AS l
        WHERE l.posting_id = p.id AND l.void = 0 AND l.placed_on IS NOT NULL) AS placed
FROM posting AS p
LEFT JOIN company AS c ON c.id = p.company_id
LEFT JOIN fair AS f ON f.id = p.fair_id
