-- 已落实帮扶措施户数: monitored households that are not in households_without_measures. In: :as_of.
-- Out: record_id (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households_monitored}} AS m
WHERE m.record_id NOT IN (SELECT w.record_id FROM {{households_without_measures}} AS w)
