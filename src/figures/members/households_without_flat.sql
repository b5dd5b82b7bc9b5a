-- 有户无房户数: households without a flat they live in (rule HS04). In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE NOT EXISTS (SELECT 1 FROM {{occupancies}} AS o WHERE o.household_id = m.record_id)
