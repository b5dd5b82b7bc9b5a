-- How an occupancy is called: the household's code and the flat. In: :id, :as_of. Out: label.
SELECT COALESCE (h.household_code, '') || '／' || CAST (b.building_number AS TEXT) || '-'
       || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
FROM occupancy AS o
JOIN household AS h ON h.id = o.household_id
JOIN flat AS f ON f.id = o.flat_id
JOIN building AS b ON b.id = f.building_id
WHERE o.id = :id
