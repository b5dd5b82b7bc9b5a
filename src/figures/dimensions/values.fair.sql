-- Fairs by day. In: nothing. Out: value, name.
SELECT f.id AS value, f.name AS name FROM fair AS f WHERE f.void = 0 ORDER BY f.held_on, f.id
