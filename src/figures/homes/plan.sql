-- The flats of a building as they stand, top floor first, with who lives in them; a flat in which
-- two households live has two rows, the later one first. In: :as_of, :building. Out: flat_id,
-- unit_number, floor_number, room_number, household_id (null: vacant).
SELECT f.id AS flat_id, f.unit_number, f.floor_number, f.room_number, o.household_id
FROM flat AS f
LEFT JOIN occupancy AS o ON o.flat_id = f.id
                        AND EXISTS (SELECT 1 FROM {{occupancies}} AS i WHERE i.record_id = o.id)
WHERE f.building_id = :building
  AND f.void = 0
ORDER BY COALESCE (f.floor_number, 0) DESC,
         LENGTH (COALESCE (f.unit_number, '')), f.unit_number,
         LENGTH (COALESCE (f.room_number, '')), f.room_number,
         f.id,
         COALESCE (o.since, '') DESC, o.id DESC
