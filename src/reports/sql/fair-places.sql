-- The place of each job fair. In: nothing. Out: id of the fair, place.
SELECT f.id, f.place FROM fair AS f WHERE f.void = 0 ORDER BY f.id
