-- The dated parameters that hold at a date. In: :as_of. Out: key, value, unit.
SELECT parameter_key, value, unit
FROM parameter
WHERE void = 0
  AND (since IS NULL OR since <= :as_of)
  AND (until IS NULL OR until > :as_of)
