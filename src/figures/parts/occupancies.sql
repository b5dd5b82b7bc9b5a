-- Occupancies in force of households that are not void, moved out or not. In: :as_of.
-- Out: flat_id, household_id.
SELECT o.flat_id, o.household_id
FROM occupancy AS o
JOIN household AS h ON h.id = o.household_id
WHERE o.void = 0
  AND h.void = 0
  AND (o.since IS NULL OR o.since <= :as_of)
  AND (o.until IS NULL OR o.until > :as_of)
