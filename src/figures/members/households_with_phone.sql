-- 有联系电话户数: households that are not in households_without_phone. In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE m.record_id NOT IN (SELECT w.record_id FROM {{households_without_phone}} AS w)
