-- The category of the monitoring of a person's household at the date. In: :as_of. Out: record_id
-- (person), value: code.
SELECT m.person_id AS record_id, q.monitoring_category AS value
FROM {{residents}} AS m
JOIN {{monitored}} AS w ON w.household_id = m.household_id
JOIN monitoring AS q ON q.id = w.record_id
