-- The type of a household at the date. In: :as_of. Out: record_id (household), value: code.
SELECT s.owner AS record_id, s.household_type AS value
FROM household_state AS s
WHERE s.void = 0
  AND s.since <= :as_of
  AND (s.until IS NULL OR s.until > :as_of)
