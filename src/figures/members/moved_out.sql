-- 迁出（减少，不含死亡）人数. In: :from, :to. Out: record_id (membership), amount 1. Neither deaths
-- nor moves between households of the settlement.
SELECT l.record_id, 1 AS amount
FROM {{leaves}} AS l
WHERE l.leave_reason IN ('married_out', 'moved_out', 'study', 'army', 'other')
