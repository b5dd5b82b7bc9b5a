-- Persons by the township their household came from. In: :as_of. Out: id, in order; persons without one are not in it.
-- The same as sorting the field origin_township of views/person.view.sql, but read from the other end: for a
-- million persons five times as fast.
SELECT m.person_id AS id
FROM household AS h
JOIN membership AS m
  ON m.household_id = h.id
WHERE h.origin_township IS NOT NULL
  AND {{last-membership}}
ORDER BY h.origin_township, m.person_id
