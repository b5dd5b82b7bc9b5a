-- 在住套数. In: :as_of. Out: record_id (flat), amount 1.
SELECT f.record_id, f.amount
FROM {{flats}} AS f
WHERE f.record_id IN (SELECT o.flat_id FROM {{occupancies}} AS o)
