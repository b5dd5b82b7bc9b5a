-- The month in which a membership began, or ended. In: :event ('begin' or 'end'). Out: record_id
-- (membership), value: month (2025-09).
SELECT m.id AS record_id,
       SUBSTR (CASE WHEN :event = 'begin' THEN m.since ELSE m.until END, 1, 7) AS value
FROM membership AS m
