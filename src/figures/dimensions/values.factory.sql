-- Workshops in the order in which they were entered. In: nothing. Out: value, name.
SELECT f.id AS value, f.name AS name FROM factory AS f WHERE f.void = 0 ORDER BY f.id
