-- The building a household lives in; of several, the first entered. In: :as_of.
-- Out: record_id (household), value: id of the building; no row without a flat.
SELECT o.household_id AS record_id, MIN(f.building_id) AS value
FROM {{occupancies}} AS o
JOIN flat AS f ON f.id = o.flat_id
WHERE f.void = 0
GROUP BY o.household_id
