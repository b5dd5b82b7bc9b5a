-- LB05: gravely disabled in the limbs, but of ordinary ability. In: :as_of. Out: record_id (person), level.
SELECT m.person_id AS record_id, p.disability_level AS level
FROM {{member-states}} AS m
JOIN person AS p ON p.id = m.person_id
WHERE p.disability_kind = '4'
  AND p.disability_level IN ('1', '2')
  AND m.labour_ability = 'ordinary'
