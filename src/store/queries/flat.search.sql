-- Flats found by their label, "3-1-502". In: :search (pattern). Out: id.
SELECT f.id
FROM flat AS f
JOIN building AS b ON b.id = f.building_id
WHERE f.void = 0
  AND CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
      LIKE :search ESCAPE '\'
