-- 迁出乡镇数. In: :as_of. Out: record_id (household), amount: the code of its township, which is
-- counted once.
SELECT m.record_id, h.origin_township AS amount
FROM {{households}} AS m
JOIN household AS h ON h.id = m.record_id
WHERE h.origin_township IS NOT NULL
