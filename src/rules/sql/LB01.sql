-- LB01: below working age, but able to work. In: :as_of, :born_labour_age_from. Out: record_id (person), ability, born_on.
SELECT m.person_id AS record_id, m.labour_ability AS ability, m.born_on AS born_on
FROM {{member-states}} AS m
WHERE m.born_on > :born_labour_age_from
  AND m.labour_ability <> 'none'
