-- 楼栋数. In: nothing. Out: record_id (building), amount 1.
SELECT b.id AS record_id, 1 AS amount
FROM building AS b
WHERE b.void = 0
