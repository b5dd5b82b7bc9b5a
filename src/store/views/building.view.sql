-- Derived fields of buildings at a date. In: :as_of. Out: id and the fields, one row for each building.
-- Households and persons are those of the figures "households" and "persons" with a flat in the building.
SELECT b.id AS id,
       (SELECT MIN (p.name)
        FROM post AS q
        JOIN person AS p ON p.id = q.person_id AND p.void = 0
        WHERE q.building_id = b.id
          AND q.post_role = 'building_head'
          AND q.void = 0
          AND (q.since IS NULL OR q.since <= :as_of)
          AND (q.until IS NULL OR q.until > :as_of)) AS building_head_name,
       (SELECT COUNT(*) FROM flat AS f WHERE f.building_id = b.id AND f.void = 0) AS flats,
       (SELECT COUNT (DISTINCT f.id)
        FROM flat AS f
        JOIN occupancy AS o ON o.flat_id = f.id
        WHERE f.building_id = b.id
          AND f.void = 0
          AND o.void = 0
          AND (o.since IS NULL OR o.since <= :as_of)
          AND (o.until IS NULL OR o.until > :as_of)) AS flats_occupied,
       (SELECT COUNT (DISTINCT h.id)
        FROM flat AS f
        JOIN occupancy AS o ON o.flat_id = f.id
        JOIN household AS h ON h.id = o.household_id
        WHERE f.building_id = b.id
          AND f.void = 0
          AND o.void = 0
          AND (o.since IS NULL OR o.since <= :as_of)
          AND (o.until IS NULL OR o.until > :as_of)
          AND h.void = 0
          AND (h.moved_in_on IS NULL OR h.moved_in_on <= :as_of)
          AND (h.moved_out_on IS NULL OR h.moved_out_on > :as_of)) AS households,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM flat AS f
        JOIN occupancy AS o ON o.flat_id = f.id
        JOIN household AS h ON h.id = o.household_id
        JOIN membership AS m ON m.household_id = h.id
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        WHERE f.building_id = b.id
          AND f.void = 0
          AND o.void = 0
          AND (o.since IS NULL OR o.since <= :as_of)
          AND (o.until IS NULL OR o.until > :as_of)
          AND h.void = 0
          AND (h.moved_in_on IS NULL OR h.moved_in_on <= :as_of)
          AND (h.moved_out_on IS NULL OR h.moved_out_on > :as_of)
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)) AS persons
FROM building AS b
