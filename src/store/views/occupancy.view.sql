-- Derived fields of occupancies. In: nothing. Out: id and the fields, one row for each occupancy.
SELECT o.id AS id,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       h.household_code AS household_code
FROM occupancy AS o
LEFT JOIN flat AS f ON f.id = o.flat_id
LEFT JOIN building AS b ON b.id = f.building_id
LEFT JOIN household AS h ON h.id = o.household_id
