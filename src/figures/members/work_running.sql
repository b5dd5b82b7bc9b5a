-- 在岗务工段, of present persons. In: :as_of. Out: record_id (work spell), amount 1.
SELECT w.record_id, 1 AS amount
FROM {{work}} AS w
JOIN {{persons}} AS p ON p.record_id = w.person_id
