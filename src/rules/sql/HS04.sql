-- HS04: households with several flats, or with none. In: :as_of. Out: record_id (household), flats.
SELECT h.record_id AS record_id, COUNT (o.record_id) AS flats
FROM {{households}} AS h
LEFT JOIN {{occupancies}} AS o ON o.household_id = h.record_id
GROUP BY h.record_id
HAVING COUNT (o.record_id) <> 1
