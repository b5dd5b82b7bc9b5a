-- Memberships in force of persons that are not void. In: :as_of. Out: record_id (membership),
-- person_id, household_id, relation, sex, born_on, father_id, mother_id.
SELECT m.id AS record_id,
       m.person_id,
       m.household_id,
       m.relation,
       p.sex,
       p.born_on,
       p.father_id,
       p.mother_id
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
WHERE m.void = 0
  AND p.void = 0
  AND (m.since IS NULL OR m.since <= :as_of)
  AND (m.until IS NULL OR m.until > :as_of)
