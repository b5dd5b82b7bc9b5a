-- The township from which the household of somebody came, whose work spell it is. In: :as_of. Out: record_id
-- (work_spell), value: code.
SELECT w.id AS record_id, h.origin_township AS value
FROM work_spell AS w
JOIN {{residents}} AS m ON m.person_id = w.person_id
JOIN household AS h ON h.id = m.household_id
