-- Derived fields of measures at a date. In: :as_of (the head is that of the day). Out: id and the fields, one row for each measure.
SELECT s.id AS id,
       h.household_code AS household_code,
       hp.name AS head_name
FROM measure AS s
LEFT JOIN monitoring AS q ON q.id = s.monitoring_id
LEFT JOIN household AS h ON h.id = q.household_id
LEFT JOIN membership AS hm
  ON hm.id = (SELECT MIN (m.id)
              FROM membership AS m
              WHERE m.household_id = q.household_id
                AND m.relation = 'head'
                AND m.void = 0
                AND (m.since IS NULL OR m.since <= :as_of)
                AND (m.until IS NULL OR m.until > :as_of))
LEFT JOIN person AS hp ON hp.id = hm.person_id AND hp.void = 0
