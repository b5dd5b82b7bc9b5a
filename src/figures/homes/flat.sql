-- The flats of a building. In: :building. Out: record_id (flat), flat_id.
SELECT f.id AS record_id, f.id AS flat_id
FROM flat AS f
WHERE f.building_id = :building
  AND f.void = 0
