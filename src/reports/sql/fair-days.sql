-- The day of each job fair. In: nothing. Out: id of the fair, day.
SELECT f.id, f.held_on FROM fair AS f WHERE f.void = 0 ORDER BY f.id
