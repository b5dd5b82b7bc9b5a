-- The month in which a posting was posted. In: nothing. Out: record_id (posting), value: month (2025-09).
SELECT p.id AS record_id, SUBSTR (p.posted_on, 1, 7) AS value
FROM posting AS p
