-- Persons by flat. In: :as_of. Out: id, in order; persons without one are not in it.
-- The same as sorting the field flat_label of views/person.view.sql, but read from the other end: for a
-- million persons five times as fast.
SELECT m.person_id AS id
FROM (SELECT f.id AS flat_id,
             SUBSTR ('000000' || CAST (b.building_number AS TEXT), LENGTH (CAST (b.building_number AS TEXT)) + 1)
               || SUBSTR ('000' || COALESCE (f.unit_number, ''), LENGTH (COALESCE (f.unit_number, '')) + 1)
               || SUBSTR ('00000000' || COALESCE (f.room_number, ''), LENGTH (COALESCE (f.room_number, '')) + 1) AS flat_sort
      FROM flat AS f
      JOIN building AS b ON b.id = f.building_id
      WHERE f.void = 0) AS place
JOIN occupancy AS o
  ON o.flat_id = place.flat_id
 AND o.void = 0
 AND (o.since IS NULL OR o.since <= :as_of)
 AND (o.until IS NULL OR o.until > :as_of)
JOIN membership AS m
  ON m.household_id = o.household_id
WHERE place.flat_sort IS NOT NULL
  AND NOT EXISTS (SELECT 1
                  FROM occupancy AS later
                  WHERE later.household_id = o.household_id
                    AND later.void = 0
                    AND (later.since IS NULL OR later.since <= :as_of)
                    AND (later.until IS NULL OR later.until > :as_of)
                    AND (COALESCE (later.since, '') > COALESCE (o.since, '')
                         OR (COALESCE (later.since, '') = COALESCE (o.since, '') AND later.id > o.id)))
  AND {{last-membership}}
ORDER BY place.flat_sort, m.person_id
