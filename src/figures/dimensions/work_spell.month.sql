-- The month in which a work spell began or ended. In: :event ('begin' or 'end'). Out: record_id (work_spell), value:
-- month (2025-09).
SELECT w.id AS record_id, SUBSTR (CASE WHEN :event = 'begin' THEN w.since ELSE w.until END, 1, 7) AS value
FROM work_spell AS w
