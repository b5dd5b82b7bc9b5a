-- 有基期的车间务工者. In: :as_of. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{factory_workers}} AS m
JOIN {{baselines}} AS b ON b.person_id = m.record_id
