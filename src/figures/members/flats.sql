-- 住房套数. In: nothing. Out: record_id (flat), amount 1.
SELECT f.id AS record_id, 1 AS amount
FROM flat AS f
WHERE f.void = 0
