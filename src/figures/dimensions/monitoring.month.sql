-- The month in which a household came under monitoring, or in which that ended. In: :event ('begin'
-- or 'end'). Out: record_id (monitoring), value: month (2025-09).
SELECT q.record_id, SUBSTR (CASE WHEN :event = 'begin' THEN q.begin_day ELSE q.end_day END, 1, 7) AS value
FROM {{monitorings}} AS q
