-- 未落实帮扶措施户数: no measure of the monitoring in force has begun. In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households_monitored}} AS m
WHERE NOT EXISTS (SELECT 1
                  FROM monitoring AS q
                  JOIN measure AS s ON s.monitoring_id = q.id
                  WHERE q.household_id = m.record_id
                    AND q.void = 0
                    AND q.identified_month <= SUBSTR (:as_of, 1, 7)
                    AND (q.cleared_month IS NULL OR q.cleared_month > SUBSTR (:as_of, 1, 7))
                    AND s.void = 0
                    AND (s.since IS NULL OR s.since <= :as_of))
