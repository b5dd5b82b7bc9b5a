-- The building in which somebody lives, whose work spell it is. In: :as_of. Out: record_id (work_spell), value: id of the
-- building; no row without a flat.
SELECT w.id AS record_id, o.building_id AS value
FROM work_spell AS w
JOIN {{residents}} AS m ON m.person_id = w.person_id
JOIN {{homes}} AS o ON o.household_id = m.household_id
