-- 已设楼长栋数: buildings that are not in buildings_without_head. In: :as_of. Out: record_id
-- (building), amount 1.
SELECT m.record_id, m.amount
FROM {{buildings}} AS m
WHERE m.record_id NOT IN (SELECT w.record_id FROM {{buildings_without_head}} AS w)
