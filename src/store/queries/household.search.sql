-- Households found by one of their people, now or before, by a flat they have or had, by the name of their township or
-- village of origin (from two characters on), and by a phone they had before it was corrected. In: :search (pattern),
-- :as_of. Out: id.
SELECT m.household_id
FROM membership AS m
JOIN person AS p ON p.id = m.person_id AND p.void = 0
WHERE m.void = 0
  AND (m.since IS NULL OR m.since <= :as_of)
  AND (LOWER (p.name) LIKE :search ESCAPE '\' OR p.name_search LIKE :search ESCAPE '\'
       OR LOWER (p.id_number) LIKE :search ESCAPE '\' OR p.phone LIKE :search ESCAPE '\')
UNION
SELECT m.household_id
FROM change AS c
JOIN person AS p ON p.id = c.record AND p.void = 0
JOIN membership AS m ON m.person_id = p.id AND m.void = 0
WHERE c.type = 'person' AND c.op = 'set' AND c.old IS NOT NULL AND c.field IN ('name', 'id_number', 'phone')
  AND LOWER (c.old) LIKE :search ESCAPE '\'
  AND (m.since IS NULL OR m.since <= :as_of)
UNION
SELECT o.household_id
FROM occupancy AS o
JOIN flat AS f ON f.id = o.flat_id
JOIN building AS b ON b.id = f.building_id
WHERE o.void = 0
  AND (o.since IS NULL OR o.since <= :as_of)
  AND CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
      LIKE :search ESCAPE '\'
UNION
SELECT h.id
FROM household AS h
WHERE LENGTH (:search) > 3
  AND (h.origin_township IN (SELECT t.code FROM township AS t WHERE t.void = 0 AND LOWER (t.name) LIKE :search ESCAPE '\')
       OR h.origin_village IN (SELECT v.code FROM village AS v WHERE v.void = 0 AND LOWER (v.name) LIKE :search ESCAPE '\'))
UNION
SELECT c.record
FROM change AS c
WHERE c.type = 'household' AND c.op = 'set' AND c.old IS NOT NULL AND c.field IN ('name', 'id_number', 'phone')
  AND LOWER (c.old) LIKE :search ESCAPE '\'
