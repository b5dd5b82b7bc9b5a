-- Persons by the flat their household lives in, of one building. In: :as_of, :building. Out:
-- record_id (person), flat_id.
SELECT m.person_id AS record_id, o.flat_id
FROM {{homes}} AS o
JOIN {{residents}} AS m ON m.household_id = o.household_id
WHERE o.building_id = :building
