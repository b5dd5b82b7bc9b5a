-- 一份档案未交户数: no paper at all. In: :as_of. Out: record_id (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE NOT EXISTS (SELECT 1 FROM household_documents_done AS d WHERE d.owner = m.record_id)
