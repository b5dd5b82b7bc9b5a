-- 迁入（增加，不含出生）人数. In: :from, :to. Out: record_id (membership), amount 1. Neither births
-- nor moves between households of the settlement.
SELECT j.record_id, 1 AS amount
FROM {{joins}} AS j
WHERE j.join_reason IN ('relocated', 'married_in', 'moved_in', 'returned', 'other')
