-- 外出务工人数. In: :as_of, :p_migrant_scopes (codes of work_scope joined by ','). Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
WHERE EXISTS (SELECT 1
              FROM {{work}} AS w
              WHERE w.person_id = m.record_id
                AND ',' || :p_migrant_scopes || ',' LIKE '%,' || w.work_scope || ',%')
