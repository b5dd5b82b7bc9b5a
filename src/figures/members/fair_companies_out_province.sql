-- 其中省外企业; without a place they are neither. In: :from, :to, :p_home_province (two digits). Out: record_id
-- (fair_company), amount: the company.
SELECT m.record_id, m.amount
FROM {{fair_companies}} AS m
JOIN company AS c ON c.id = m.amount
WHERE SUBSTR (c.division, 1, 2) <> :p_home_province
