-- LB07: households with labour of which nobody is employed. In: what zero_employment_households takes. Out: record_id
-- (household).
SELECT z.record_id AS record_id
FROM {{zero_employment_households}} AS z
