-- 楼栋长任职数: the posts of building_heads, each one. In: :as_of. Out: record_id (post), amount 1.
SELECT m.record_id, 1 AS amount
FROM {{building_heads}} AS m
