-- HS02: the vacant flats, one by one. In: :as_of. Out: record_id (flat), declared (state).
SELECT f.id AS record_id, f.flat_state AS declared
FROM {{flats_vacant}} AS v
JOIN flat AS f ON f.id = v.record_id
