-- The month of a fair. In: nothing. Out: record_id (fair), value: month (2025-09).
SELECT f.id AS record_id, SUBSTR (f.held_on, 1, 7) AS value
FROM fair AS f
