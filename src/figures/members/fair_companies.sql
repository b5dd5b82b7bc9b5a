-- 参会企业数 of fairs held in the period. In: :from, :to. Out: record_id (fair_company), amount: the company.
SELECT c.id AS record_id, c.company_id AS amount
FROM fair_company AS c
JOIN {{fairs}} AS f ON f.record_id = c.fair_id
WHERE c.void = 0
