-- Households found by one of their people or by their flat. In: :search (pattern), :as_of. Out: id.
SELECT m.household_id
FROM membership AS m
JOIN person AS p ON p.id = m.person_id AND p.void = 0
WHERE m.void = 0
  AND (p.name LIKE :search ESCAPE '\' OR p.name_search LIKE :search ESCAPE '\'
       OR LOWER (p.id_number) LIKE :search ESCAPE '\' OR p.phone LIKE :search ESCAPE '\')
UNION
SELECT o.household_id
FROM occupancy AS o
JOIN flat AS f ON f.id = o.flat_id
JOIN building AS b ON b.id = f.building_id
WHERE o.void = 0
  AND (o.since IS NULL OR o.since <= :as_of) AND (o.until IS NULL OR o.until > :as_of)
  AND CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
      LIKE :search ESCAPE '\'
