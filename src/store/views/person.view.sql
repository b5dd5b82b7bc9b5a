-- Derived fields of persons at a date. In: :as_of. Out: id and the fields, one row for each person.
-- The household is that of the membership that began last; the flat is the one that this household moved into last.
-- (NOT EXISTS a later one is cheaper than sorting for the last: the index alone answers it.)
-- person_state_on: the day since which the state is what it is; blank when it was always so.
SELECT p.id AS id,
       CASE
         WHEN p.born_on <= :as_of
         THEN CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - CAST (SUBSTR (p.born_on, 1, 4) AS INTEGER)
              - CASE WHEN SUBSTR (:as_of, 6) < SUBSTR (p.born_on, 6) THEN 1 ELSE 0 END
       END AS age,
       h.id AS household_id,
       h.household_code AS household_code,
       pm.relation AS relation,
       hp.name AS head_name,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       SUBSTR ('000000' || CAST (b.building_number AS TEXT), LENGTH (CAST (b.building_number AS TEXT)) + 1)
         || SUBSTR ('000' || COALESCE (f.unit_number, ''), LENGTH (COALESCE (f.unit_number, '')) + 1)
         || SUBSTR ('00000000' || COALESCE (f.room_number, ''), LENGTH (COALESCE (f.room_number, '')) + 1) AS flat_sort,
       b.building_number AS building_number,
       h.origin_township AS origin_township,
       pm.since AS membership_since,
       (SELECT NULLIF (MIN (s.since), '0001-01-01')
        FROM person_state AS now
        JOIN person_state AS s ON s.owner = now.owner AND s.void = 0 AND s.since <= now.since
        WHERE now.owner = p.id
          AND now.void = 0
          AND now.since <= :as_of
          AND (now.until IS NULL OR now.until > :as_of)
          AND now.person_state IS NOT NULL
          AND NOT EXISTS (SELECT 1
                          FROM person_state AS other
                          WHERE other.owner = p.id
                            AND other.void = 0
                            AND other.since >= s.since
                            AND other.since <= now.since
                            AND COALESCE (other.person_state, '') <> now.person_state)) AS person_state_on
FROM person AS p
LEFT JOIN membership AS pm
  ON pm.person_id = p.id
 AND pm.void = 0
 AND (pm.since IS NULL OR pm.since <= :as_of)
 AND (pm.until IS NULL OR pm.until > :as_of)
 AND NOT EXISTS (SELECT 1
                 FROM membership AS later
                 WHERE later.person_id = p.id
                   AND later.void = 0
                   AND (later.since IS NULL OR later.since <= :as_of)
                   AND (later.until IS NULL OR later.until > :as_of)
                   AND (COALESCE (later.since, '') > COALESCE (pm.since, '')
                        OR (COALESCE (later.since, '') = COALESCE (pm.since, '') AND later.id > pm.id)))
LEFT JOIN household AS h ON h.id = pm.household_id
LEFT JOIN membership AS hm
  ON hm.id = (SELECT MIN (m.id)
              FROM membership AS m
              WHERE m.household_id = pm.household_id
                AND m.relation = 'head'
                AND m.void = 0
                AND (m.since IS NULL OR m.since <= :as_of)
                AND (m.until IS NULL OR m.until > :as_of))
LEFT JOIN person AS hp ON hp.id = hm.person_id AND hp.void = 0
LEFT JOIN occupancy AS o
  ON o.household_id = pm.household_id
 AND o.void = 0
 AND (o.since IS NULL OR o.since <= :as_of)
 AND (o.until IS NULL OR o.until > :as_of)
 AND NOT EXISTS (SELECT 1
                 FROM occupancy AS later
                 WHERE later.household_id = pm.household_id
                   AND later.void = 0
                   AND (later.since IS NULL OR later.since <= :as_of)
                   AND (later.until IS NULL OR later.until > :as_of)
                   AND (COALESCE (later.since, '') > COALESCE (o.since, '')
                        OR (COALESCE (later.since, '') = COALESCE (o.since, '') AND later.id > o.id)))
LEFT JOIN flat AS f ON f.id = o.flat_id AND f.void = 0
LEFT JOIN building AS b ON b.id = f.building_id
