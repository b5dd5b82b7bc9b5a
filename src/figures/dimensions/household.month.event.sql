-- The month in which a household came, or left. In: :event ('begin' or 'end'). Out: record_id
-- (household), value: month (2025-09).
SELECT h.id AS record_id,
       SUBSTR (CASE WHEN :event = 'begin' THEN h.moved_in_on ELSE h.moved_out_on END, 1, 7) AS value
FROM household AS h
