-- 待核实务工: running work spells that nobody verified for as many days. In: :as_of, :p_work_verify_days.
-- Out: record_id (work spell), amount 1.
SELECT w.record_id, w.amount
FROM {{work_running}} AS w
JOIN work_spell AS s ON s.id = w.record_id
WHERE COALESCE (s.verified_on, s.since) < :before_work_verify_days
