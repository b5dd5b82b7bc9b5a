-- Form C2: companies at the fairs that fairs counts, one row each. In: :from, :to, :p_home_province (two digits). Out:
-- company_id, fair_name and fields of company and fair_company by key; in_province: blank when nobody knows the place.
-- The order is put behind by fairs.c.
SELECT c.company_id,
       f.name AS fair_name,
       y.name,
       y.credit_code,
       y.division,
       CASE WHEN SUBSTR (y.division, 1, 2) = :p_home_province THEN 1 WHEN y.division IS NOT NULL THEN 0 END AS in_province,
       y.industry,
       y.company_size,
       y.contact_name,
       y.contact_phone,
       c.postings,
       c.openings,
       y.license_verified,
       y.dispatch_permit_verified
FROM {{fairs}} AS m
JOIN fair AS f ON f.id = m.record_id
JOIN fair_company AS c ON c.fair_id = f.id
JOIN company AS y ON y.id = c.company_id
WHERE c.void = 0
