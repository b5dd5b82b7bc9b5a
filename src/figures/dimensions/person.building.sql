-- The building a person's household lives in. In: :as_of. Out: record_id (person), value: id of the
-- building; no row without a flat.
SELECT m.person_id AS record_id, o.building_id AS value
FROM {{residents}} AS m
JOIN {{homes}} AS o ON o.household_id = m.household_id
