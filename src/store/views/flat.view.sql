-- Derived fields of flats at a date. In: :as_of. Out: id and the fields, one row for each flat.
-- With two households in one flat (a finding of rule HS01) the one that moved in last is shown.
SELECT f.id AS id,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       SUBSTR ('000000' || CAST (b.building_number AS TEXT), LENGTH (CAST (b.building_number AS TEXT)) + 1)
         || SUBSTR ('000' || COALESCE (f.unit_number, ''), LENGTH (COALESCE (f.unit_number, '')) + 1)
         || SUBSTR ('00000000' || COALESCE (f.room_number, ''), LENGTH (COALESCE (f.room_number, '')) + 1) AS flat_sort,
       b.building_number AS building_number,
       CASE WHEN o.id IS NULL THEN 0 ELSE 1 END AS is_occupied,
       h.household_code AS household_code,
       hp.name AS head_name
FROM flat AS f
LEFT JOIN building AS b ON b.id = f.building_id
LEFT JOIN occupancy AS o
  ON o.id = (SELECT c.id
             FROM occupancy AS c
             WHERE c.flat_id = f.id
               AND c.void = 0
               AND (c.since IS NULL OR c.since <= :as_of)
               AND (c.until IS NULL OR c.until > :as_of)
             ORDER BY COALESCE (c.since, '') DESC, c.id DESC
             LIMIT 1)
LEFT JOIN household AS h ON h.id = o.household_id
LEFT JOIN membership AS hm
  ON hm.id = (SELECT MIN (m.id)
              FROM membership AS m
              WHERE m.household_id = o.household_id
                AND m.relation = 'head'
                AND m.void = 0
                AND (m.since IS NULL OR m.since <= :as_of)
                AND (m.until IS NULL OR m.until > :as_of))
LEFT JOIN person AS hp ON hp.id = hm.person_id AND hp.void = 0
