-- The type of a person's household at the date. In: :as_of. Out: record_id (person), value: code.
SELECT m.person_id AS record_id, s.household_type AS value
FROM {{residents}} AS m
JOIN household_state AS s ON s.owner = m.household_id
WHERE s.void = 0
  AND s.since <= :as_of
  AND (s.until IS NULL OR s.until > :as_of)
