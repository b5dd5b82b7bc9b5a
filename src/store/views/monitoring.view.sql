-- Derived fields of monitorings at a date. In: :as_of. Out: id and the fields, one row for each monitoring.
-- The head and the members are those of the household at the date; it is monitored in the months before that of clearing.
SELECT q.id AS id,
       h.household_code AS household_code,
       hp.name AS head_name,
       (SELECT COUNT (DISTINCT m.person_id)
        FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.void = 0
        WHERE m.household_id = h.id
          AND m.void = 0
          AND (m.since IS NULL OR m.since <= :as_of)
          AND (m.until IS NULL OR m.until > :as_of)) AS members,
       CASE WHEN q.identified_month <= SUBSTR (:as_of, 1, 7)
                 AND (q.cleared_month IS NULL OR q.cleared_month > SUBSTR (:as_of, 1, 7))
            THEN 1 ELSE 0 END AS is_monitored,
       (SELECT COUNT (*) FROM measure AS s WHERE s.monitoring_id = q.id AND s.void = 0) AS measures_count
FROM monitoring AS q
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
