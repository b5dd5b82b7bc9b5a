-- Derived fields of households at a date. In: :as_of, :born_labour_age_from, :born_labour_age_to, :p_labour_counts_weak,
-- :born_age_band_2 (16), :born_age_band_3 (60). Out: id and the fields, one row for each household.
-- A household with two flats shows the one it moved into last; with two heads, the first recorded. Labour as in the figure labour_force.
SELECT h.id AS id,
       hp.name AS head_name,
       hp.name_sort AS head_sort,
       hp.id_number AS head_id_number,
       hp.ethnicity AS head_ethnicity,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       SUBSTR ('000000' || CAST (b.building_number AS TEXT), LENGTH (CAST (b.building_number AS TEXT)) + 1)
         || SUBSTR ('000' || COALESCE (f.unit_number, ''), LENGTH (COALESCE (f.unit_number, '')) + 1)
         || SUBSTR ('00000000' || COALESCE (f.room_number, ''), LENGTH (COALESCE (f.room_number, '')) + 1) AS flat_sort,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        WHERE m.household_id = h.id
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)) AS members,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        JOIN person_state AS s ON s.owner = p.id
        WHERE m.household_id = h.id
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)
          AND p.born_on <= :born_labour_age_from
          AND p.born_on > :born_labour_age_to
          AND s.void = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND (s.labour_ability IN ('ordinary', 'skilled')
               OR (s.labour_ability = 'weak' AND :p_labour_counts_weak = '1'))
          AND s.school_state IS NULL
          AND (s.person_state IS NULL OR s.person_state = 'registered')) AS members_labour,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        WHERE m.household_id = h.id
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)
          AND p.born_on > :born_age_band_2) AS members_under_16,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        WHERE m.household_id = h.id
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)
          AND p.born_on <= :born_age_band_3) AS members_60_up,
       f.floor_area AS floor_area,
       b.building_number AS building_number,
       (SELECT MIN (p.name)
        FROM post AS q
        JOIN person AS p ON p.id = q.person_id AND p.void = 0
        WHERE q.building_id = b.id
          AND q.post_role = 'building_head'
          AND q.void = 0
          AND (q.since IS NULL OR q.since <= :as_of)
          AND (q.until IS NULL OR q.until > :as_of)) AS building_head_name,
       (SELECT COALESCE (g.grid_name, g.grid_number) FROM grid AS g WHERE g.id = b.grid_id AND g.void = 0) AS grid_name,
       (SELECT MIN (q.monitoring_category)
        FROM monitoring AS q
        WHERE q.household_id = h.id
          AND q.void = 0
          AND q.identified_month <= SUBSTR (:as_of, 1, 7)
          AND (q.cleared_month IS NULL OR q.cleared_month > SUBSTR (:as_of, 1, 7))) AS monitoring_category,
       o.since AS occupied_since,
       (SELECT COUNT(*) FROM household_documents_done AS d WHERE d.owner = h.id) AS documents_count
FROM household AS h
LEFT JOIN membership AS hm
  ON hm.id = (SELECT MIN (m.id)
              FROM membership AS m
              WHERE m.household_id = h.id
                AND m.relation = 'head'
                AND m.void = 0
                AND (m.since IS NULL OR m.since <= :as_of)
                AND (m.until IS NULL OR m.until > :as_of))
LEFT JOIN person AS hp ON hp.id = hm.person_id AND hp.void = 0
LEFT JOIN occupancy AS o
  ON o.household_id = h.id
 AND o.void = 0
 AND (o.since IS NULL OR o.since <= :as_of)
 AND (o.until IS NULL OR o.until > :as_of)
 AND NOT EXISTS (SELECT 1
                 FROM occupancy AS later
                 WHERE later.household_id = h.id
                   AND later.void = 0
                   AND (later.since IS NULL OR later.since <= :as_of)
                   AND (later.until IS NULL OR later.until > :as_of)
                   AND (COALESCE (later.since, '') > COALESCE (o.since, '')
                        OR (COALESCE (later.since, '') = COALESCE (o.since, '') AND later.id > o.id)))
LEFT JOIN flat AS f ON f.id = o.flat_id AND f.void = 0
LEFT JOIN building AS b ON b.id = f.building_id
