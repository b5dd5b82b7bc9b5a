-- Ability to work at the date. In: :as_of. Out: record_id (person), value: code.
SELECT s.owner AS record_id, s.labour_ability AS value
FROM person_state AS s
WHERE s.void = 0
  AND s.since <= :as_of
  AND (s.until IS NULL OR s.until > :as_of)
