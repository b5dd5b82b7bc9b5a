-- 空置套数: flats that are not in flats_occupied, whatever their declared state. In: :as_of.
-- Out: record_id (flat), amount 1.
SELECT f.record_id, f.amount
FROM {{flats}} AS f
WHERE f.record_id NOT IN (SELECT o.record_id FROM {{flats_occupied}} AS o)
