-- The township from which the household of a worker came. In: :as_of. Out: record_id (wage), value: code.
SELECT w.id AS record_id, h.origin_township AS value
FROM wage AS w
JOIN {{residents}} AS m ON m.person_id = w.person_id
JOIN household AS h ON h.id = m.household_id
