-- Households by the flat they live in, of one building. In: :as_of, :building. Out: record_id
-- (household), flat_id.
SELECT o.household_id AS record_id, o.flat_id
FROM {{homes}} AS o
WHERE o.building_id = :building
