-- The building a household lives in. In: :as_of. Out: record_id (household), value: id of the
-- building; no row without a flat.
SELECT o.household_id AS record_id, o.building_id AS value
FROM {{homes}} AS o
