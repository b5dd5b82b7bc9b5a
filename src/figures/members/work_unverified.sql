-- 待核实务工: running work spells that nobody verified for as many days. In: :as_of, :p_work_verify_days.
-- Out: record_id (work spell), amount 1.
SELECT w.record_id, 1 AS amount
FROM {{work}} AS w
JOIN work_spell AS s ON s.id = w.record_id
JOIN {{persons}} AS p ON p.record_id = s.person_id
WHERE COALESCE (s.verified_on, s.since) < :before_work_verify_days
