-- The month of a wage. In: nothing. Out: record_id (wage), value: month (2025-09).
SELECT w.id AS record_id, w.wage_month AS value
FROM wage AS w
