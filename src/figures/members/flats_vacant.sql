-- 空置套数: flats that are not in flats_occupied, whatever their declared state. In: :as_of.
-- Out: record_id (flat), amount 1.
SELECT f.record_id, f.amount
FROM {{flats}} AS f
WHERE NOT EXISTS (SELECT 1 FROM {{occupancies}} AS o WHERE o.flat_id = f.record_id)
