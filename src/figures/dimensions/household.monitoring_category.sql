-- The category of a household's monitoring at the date. In: :as_of. Out: record_id (household), value: code.
SELECT m.household_id AS record_id, q.monitoring_category AS value
FROM {{monitored}} AS m
JOIN monitoring AS q ON q.id = m.record_id
