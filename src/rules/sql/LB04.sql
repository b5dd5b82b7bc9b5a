-- LB04: of working age, healthy and not at school, but not able to work. In: :as_of, :born_labour_age_from,
-- :born_labour_age_to. Out: record_id (person), ability.
SELECT m.person_id AS record_id, m.labour_ability AS ability
FROM {{member-states}} AS m
JOIN person_state AS s ON s.id = m.state_id
WHERE m.born_on <= :born_labour_age_from
  AND m.born_on > :born_labour_age_to
  AND s.school_state IS NULL
  AND m.labour_ability IN ('none', 'lost', 'weak')
  AND EXISTS (SELECT 1 FROM person_health_state AS h WHERE h.owner = s.id AND h.code = 'healthy')
  AND NOT EXISTS (SELECT 1 FROM person_health_state AS h WHERE h.owner = s.id AND h.code <> 'healthy')
