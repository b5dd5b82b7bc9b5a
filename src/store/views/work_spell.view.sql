-- Derived fields of work spells at a date. In: :as_of. Out: id and the fields, one row for each spell.
-- months_worked: the months of the calendar year of that date, up to it, on at least one day of which the spell ran
-- (until is the day after the last one).
SELECT w.id AS id,
       p.name AS person_name,
       p.sex AS sex,
       CASE
         WHEN p.born_on <= :as_of
         THEN CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - CAST (SUBSTR (p.born_on, 1, 4) AS INTEGER)
              - CASE WHEN SUBSTR (:as_of, 6) < SUBSTR (p.born_on, 6) THEN 1 ELSE 0 END
       END AS age,
       p.id_number AS id_number,
       p.phone AS phone,
       h.household_code AS household_code,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       h.origin_township AS origin_township,
       fa.name AS factory_name,
       COALESCE (w.employer, fa.name) AS workplace,
       CASE
         WHEN COALESCE (w.is_planned, 0) = 1 OR w.since > :as_of OR w.until <= SUBSTR (:as_of, 1, 4) || '-01-01' THEN 0
         ELSE (CASE
                 WHEN w.until IS NULL OR w.until > :as_of THEN CAST (SUBSTR (:as_of, 6, 2) AS INTEGER)
                 WHEN SUBSTR (w.until, 9) = '01' THEN CAST (SUBSTR (w.until, 6, 2) AS INTEGER) - 1
                 ELSE CAST (SUBSTR (w.until, 6, 2) AS INTEGER)
               END)
              - (CASE
                   WHEN SUBSTR (w.since, 1, 4) < SUBSTR (:as_of, 1, 4) THEN 0
                   ELSE CAST (SUBSTR (w.since, 6, 2) AS INTEGER) - 1
                 END)
       END AS months_worked
FROM work_spell AS w
LEFT JOIN person AS p ON p.id = w.person_id
LEFT JOIN factory AS fa ON fa.id = w.factory_id
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
