-- LB02: at school, but able to work. In: :as_of. Out: record_id (person), ability, school.
SELECT m.person_id AS record_id, m.labour_ability AS ability, s.school_state AS school
FROM {{member-states}} AS m
JOIN person_state AS s ON s.id = m.state_id
WHERE s.school_state IS NOT NULL
  AND m.labour_ability <> 'none'
