-- Members of a household.
-- In: :id (household), :as_of. Out: one number.
SELECT COUNT(*)
FROM membership
WHERE household_id = :id
  AND void = 0
  AND (since IS NULL OR since <= :as_of)
  AND (until IS NULL OR until > :as_of)
