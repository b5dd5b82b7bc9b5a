-- The building a person's household lives in. In: :as_of. Out: record_id (person), value: id of the
-- building; no row without a flat.
SELECT m.person_id AS record_id, MIN(f.building_id) AS value
FROM {{memberships}} AS m
JOIN {{occupancies}} AS o ON o.household_id = m.household_id
JOIN flat AS f ON f.id = o.flat_id
WHERE f.void = 0
GROUP BY m.person_id
