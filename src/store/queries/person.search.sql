-- Persons found by the code of their household or by their flat, both of which have a hyphen: anything else
-- costs nothing here. In: :search (pattern), :as_of. Out: id.
SELECT m.person_id
FROM membership AS m
JOIN household AS h ON h.id = m.household_id AND h.void = 0
WHERE :search LIKE '%-%'
  AND m.void = 0
  AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
  AND LOWER (h.household_code) LIKE :search ESCAPE '\'
UNION
SELECT m.person_id
FROM occupancy AS o
JOIN flat AS f ON f.id = o.flat_id
JOIN building AS b ON b.id = f.building_id
JOIN membership AS m ON m.household_id = o.household_id AND m.void = 0
WHERE :search LIKE '%-%'
  AND o.void = 0
  AND (o.since IS NULL OR o.since <= :as_of) AND (o.until IS NULL OR o.until > :as_of)
  AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
  AND CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
      LIKE :search ESCAPE '\'
