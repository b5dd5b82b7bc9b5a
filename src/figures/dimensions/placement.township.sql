-- The township from which the household of somebody came. In: :as_of. Out: record_id (placement), value: code.
SELECT l.id AS record_id, h.origin_township AS value
FROM placement AS l
JOIN {{residents}} AS m ON m.person_id = l.person_id
JOIN household AS h ON h.id = m.household_id
