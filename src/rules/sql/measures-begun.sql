-- Measures that have begun. In: :as_of. Out: monitoring_id, measure_kind, measure_content.
SELECT s.monitoring_id, s.measure_kind, s.measure_content
FROM measure AS s
WHERE s.void = 0
  AND (s.since IS NULL OR s.since <= :as_of)
