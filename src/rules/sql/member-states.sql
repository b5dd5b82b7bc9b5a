-- Present members with what is so of them now. In: :as_of. Out: person_id, household_id, born_on,
-- disability_number, state_id, labour_ability, dibao.
SELECT m.person_id,
       m.household_id,
       m.born_on,
       p.disability_number,
       s.id AS state_id,
       s.labour_ability,
       s.dibao
FROM {{present-members}} AS m
JOIN person AS p ON p.id = m.person_id
LEFT JOIN person_state AS s
  ON s.owner = m.person_id
 AND s.void = 0
 AND s.since <= :as_of
 AND (s.until IS NULL OR s.until > :as_of)
