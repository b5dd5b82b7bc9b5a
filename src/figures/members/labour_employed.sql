-- 已就业劳动力. In: :as_of and those of labour_force. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{labour_force}} AS m
WHERE EXISTS (SELECT 1 FROM {{work}} AS w WHERE w.person_id = m.record_id)
