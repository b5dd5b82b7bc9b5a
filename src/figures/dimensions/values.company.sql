-- Companies by name. In: nothing. Out: value, name.
SELECT c.id AS value, c.name AS name FROM company AS c WHERE c.void = 0 ORDER BY c.name, c.id
