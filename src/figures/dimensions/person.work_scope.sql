-- The region in which a person works, by the spell that classes them. In: :as_of. Out: record_id (person), value; no row
-- without work.
SELECT w.person_id AS record_id, w.work_scope AS value
FROM {{main_work}} AS w
