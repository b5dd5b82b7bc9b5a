-- Occupancies in force of flats and households that are not void, moved out or not. In: :as_of.
-- Out: record_id (occupancy), flat_id, household_id, building_id, since.
SELECT o.id AS record_id, o.flat_id, o.household_id, f.building_id, o.since
FROM occupancy AS o
JOIN flat AS f ON f.id = o.flat_id
JOIN household AS h ON h.id = o.household_id
WHERE o.void = 0
  AND f.void = 0
  AND h.void = 0
  AND (o.since IS NULL OR o.since <= :as_of)
  AND (o.until IS NULL OR o.until > :as_of)
