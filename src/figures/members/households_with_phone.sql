-- 有联系电话户数: households that are not in households_without_phone. In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE NOT EXISTS (SELECT 1 FROM {{households_without_phone}} AS w WHERE w.record_id = m.record_id)
