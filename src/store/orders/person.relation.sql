-- Persons by relation to the head. In: :as_of. Out: id, in order; persons without one are not in it.
-- The same as sorting the field relation of views/person.view.sql, but read from the other end: for a
-- million persons five times as fast.
SELECT m.person_id AS id
FROM membership AS m
WHERE m.relation IS NOT NULL
  AND {{last-membership}}
ORDER BY m.relation, m.person_id
