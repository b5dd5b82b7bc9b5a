-- The township a person's household came from. In: :as_of. Out: record_id (person), value: code.
SELECT m.person_id AS record_id, h.origin_township AS value
FROM {{residents}} AS m
JOIN household AS h ON h.id = m.household_id
