-- 已落实帮扶措施户数: monitored households that are not in households_without_measures. In: :as_of.
-- Out: record_id (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households_monitored}} AS m
WHERE NOT EXISTS (SELECT 1 FROM {{households_without_measures}} AS w WHERE w.record_id = m.record_id)
