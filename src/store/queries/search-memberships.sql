-- Who is or was in which household. In: :as_of. Out: id, household_id, person_id, whether as its head, whether it still holds.
SELECT m.id AS id, m.household_id AS household_id, m.person_id AS person_id,
       CASE WHEN m.relation = 'head' THEN 1 ELSE 0 END AS is_head,
       CASE WHEN m.until IS NULL OR m.until > :as_of THEN 1 ELSE 0 END AS holds
FROM membership AS m
WHERE m.void = 0 AND (m.since IS NULL OR m.since <= :as_of)
