-- The households monitored now, with their monitoring. In: :as_of. Out: monitoring_id, household_id,
-- months since it was identified (calendar months).
SELECT q.id AS monitoring_id,
       q.household_id,
       CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) * 12 + CAST (SUBSTR (:as_of, 6, 2) AS INTEGER)
         - CAST (SUBSTR (q.identified_month, 1, 4) AS INTEGER) * 12
         - CAST (SUBSTR (q.identified_month, 6, 2) AS INTEGER) AS months
FROM {{monitored}} AS now
JOIN monitoring AS q ON q.id = now.record_id
