-- Persons found by the code of their household or by their flat, both of which have a hyphen, or by the name of its
-- township or village of origin, from two characters on (many family names are in the names of villages); and by a name,
-- ID number or phone they had before it was corrected. In: :search (pattern), :as_of. Out: id.
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
JOIN household AS h ON h.id = o.household_id AND h.void = 0
JOIN membership AS m ON m.household_id = o.household_id AND m.void = 0
WHERE :search LIKE '%-%'
  AND o.void = 0
  AND (o.since IS NULL OR o.since <= :as_of) AND (o.until IS NULL OR o.until > :as_of)
  AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
  AND CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '')
      LIKE :search ESCAPE '\'
UNION
SELECT m.person_id
FROM household AS h
JOIN membership AS m ON m.household_id = h.id AND m.void = 0
WHERE LENGTH (:search) > 3
  AND h.void = 0
  AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
  AND (h.origin_township IN (SELECT t.code FROM township AS t WHERE t.void = 0 AND LOWER (t.name) LIKE :search ESCAPE '\')
       OR h.origin_village IN (SELECT v.code FROM village AS v WHERE v.void = 0 AND LOWER (v.name) LIKE :search ESCAPE '\'))
UNION
SELECT c.record
FROM change AS c
WHERE c.type = 'person' AND c.op = 'set' AND c.old IS NOT NULL AND c.field IN ('name', 'id_number', 'phone')
  AND LOWER (c.old) LIKE :search ESCAPE '\'
