-- 无出生日期人数. In: :as_of. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.born_on IS NULL
