-- The building a post is about. In: nothing. Out: record_id (post), value: id of the building.
SELECT t.id AS record_id, t.building_id AS value
FROM post AS t
