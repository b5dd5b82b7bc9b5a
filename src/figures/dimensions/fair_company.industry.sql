-- The trade of a company at a fair. In: nothing. Out: record_id (fair_company), value: code.
SELECT c.id AS record_id, y.industry AS value
FROM fair_company AS c
JOIN company AS y ON y.id = c.company_id
