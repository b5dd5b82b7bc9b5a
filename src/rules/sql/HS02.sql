-- HS02: the vacant flats of the figure flats_vacant, one by one. In: :as_of. Out: record_id (flat),
-- declared (state). (With EXISTS, so that one flat is asked quickly too.)
SELECT f.id AS record_id, f.flat_state AS declared
FROM {{flats}} AS v
JOIN flat AS f ON f.id = v.record_id
WHERE NOT EXISTS (SELECT 1 FROM {{occupancies}} AS o WHERE o.flat_id = f.id)
