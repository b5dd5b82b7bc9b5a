-- MN02: monitorings cleared too soon after they were identified. In: :as_of,
-- :p_monitoring_least_months. Out: record_id (household), identified, cleared (months), months.
SELECT c.record_id AS record_id, c.identified AS identified, c.cleared AS cleared, c.months AS months
FROM (
  SELECT q.household_id AS record_id,
         q.identified_month AS identified,
         q.cleared_month AS cleared,
         CAST (SUBSTR (q.cleared_month, 1, 4) AS INTEGER) * 12 + CAST (SUBSTR (q.cleared_month, 6, 2) AS INTEGER)
           - CAST (SUBSTR (q.identified_month, 1, 4) AS INTEGER) * 12
           - CAST (SUBSTR (q.identified_month, 6, 2) AS INTEGER) AS months
  FROM monitoring AS q
  JOIN {{households}} AS h ON h.record_id = q.household_id
  WHERE q.void = 0 AND q.cleared_month IS NOT NULL AND q.cleared_month <= SUBSTR (:as_of, 1, 7)
) AS c
WHERE c.months < CAST (:p_monitoring_least_months AS INTEGER)
