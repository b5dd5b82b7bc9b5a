-- The city in which a person works, by the spell that classes them. In: :as_of. Out: record_id (person), value: 4 digits;
-- no row without work.
SELECT w.person_id AS record_id, SUBSTR (w.work_division, 1, 4) AS value
FROM {{main_work}} AS w
