-- 有户无房户数: households without a flat they live in (rule HS04). In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE m.record_id NOT IN (SELECT o.household_id FROM {{occupancies}} AS o)
