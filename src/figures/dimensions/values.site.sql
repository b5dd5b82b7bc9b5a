-- Sites in order. In: nothing. Out: value, name.
SELECT s.id AS value, s.name AS name
FROM site AS s
WHERE s.void = 0
ORDER BY s.id
