-- 车间务工人数 of the settlement. In: :as_of. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
WHERE EXISTS (SELECT 1
              FROM {{work}} AS w
              WHERE w.person_id = m.record_id AND w.work_kind = 'factory' AND w.factory_id IS NOT NULL)
