-- Monitorings in force whose household is counted. In: :as_of. Out: record_id (monitoring), household_id.
SELECT q.record_id, q.household_id
FROM {{monitorings}} AS q
WHERE q.begin_day <= :as_of
  AND (q.end_day IS NULL OR q.end_day > :as_of)
