-- 进场搬迁群众 of fairs held in the period. In: :from, :to. Out: record_id (fair), amount: visitors of the settlement, 0
-- when they were not told.
SELECT f.id AS record_id, COALESCE (f.visitors_site, 0) AS amount
FROM fair AS f
JOIN {{fairs}} AS m ON m.record_id = f.id
