-- WK10: not able to work, but working. In: :as_of. Out: record_id (person), ability, workplace.
SELECT w.person_id AS record_id, m.labour_ability AS ability, w.workplace AS workplace
FROM {{running-work}} AS w
JOIN {{member-states}} AS m ON m.person_id = w.person_id
WHERE m.labour_ability IN ('none', 'lost')
