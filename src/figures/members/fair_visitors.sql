-- 进场人次 of fairs held in the period. In: :from, :to. Out: record_id (fair), amount: visitors, 0 when they were not told.
SELECT f.id AS record_id, COALESCE (f.visitors, 0) AS amount
FROM fair AS f
JOIN {{fairs}} AS m ON m.record_id = f.id
