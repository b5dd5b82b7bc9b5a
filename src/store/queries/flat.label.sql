-- The label of a flat, 3-1-502. In: :id. Out: label.
SELECT CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
FROM flat AS f
JOIN building AS b ON b.id = f.building_id
WHERE f.id = :id
