-- The building of a flat. In: nothing. Out: record_id (flat), value: id of the building.
SELECT f.id AS record_id, f.building_id AS value
FROM flat AS f
