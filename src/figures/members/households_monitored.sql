-- 监测户数: households with a monitoring in force, each once. In: :as_of. Out: record_id (household),
-- amount 1.
SELECT h.record_id, h.amount
FROM {{households}} AS h
WHERE EXISTS (SELECT 1 FROM {{monitored}} AS q WHERE q.household_id = h.record_id)
