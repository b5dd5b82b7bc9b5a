-- WK08: supported as destitute, but working away. In: :as_of. Out: record_id (person), workplace.
SELECT w.person_id AS record_id, w.workplace AS workplace
FROM {{running-work}} AS w
JOIN {{member-states}} AS m ON m.person_id = w.person_id
JOIN person_state AS s ON s.id = m.state_id
WHERE w.place = 3
  AND s.tekun IN ('urban', 'rural')
