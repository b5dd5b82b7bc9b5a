-- Buildings in order. In: nothing. Out: value, name.
SELECT b.id AS value, CAST(b.building_number AS TEXT) || '栋' AS name
FROM building AS b
WHERE b.void = 0
ORDER BY b.building_number, b.id
