-- 车间务工人均增收: wages of twelve months without what was earned in the year before. In: :as_of. Out: record_id
-- (person), amount (分; below nothing too).
SELECT m.record_id,
       COALESCE ((SELECT SUM (w.gross_pay) FROM {{wages_12}} AS w WHERE w.person_id = m.record_id), 0)
         - b.baseline_income AS amount
FROM {{factory_workers}} AS m
JOIN {{baselines}} AS b ON b.person_id = m.record_id
