-- 待补证人数: nobody's number yet, or the placeholder 999999… (rule ID04). In: :as_of. Out: record_id
-- (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.id_number IS NULL
   OR SUBSTR (p.id_number, 1, 6) = '999999'
