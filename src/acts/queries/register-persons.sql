-- Members of all households.
-- In: :as_of. Out: one number.
SELECT COUNT(*)
FROM membership
WHERE void = 0
  AND (since IS NULL OR since <= :as_of)
  AND (until IS NULL OR until > :as_of)
