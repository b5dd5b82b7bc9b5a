-- WK15: a wage of a workshop for a month that was spent outside the county as a whole. In: :as_of. Out: record_id (person),
-- month, workplace. (Whoever goes away in a month may have earned a wage in its first part.)
SELECT w.person_id AS record_id, w.wage_month AS month, COALESCE (s.employer, '') AS workplace
FROM {{wages_12}} AS w
JOIN work_spell AS s
  ON s.person_id = w.person_id
 AND s.void = 0
 AND COALESCE (s.is_planned, 0) = 0
 AND s.work_scope IN ('city', 'province', 'other_province', 'abroad')
 AND s.since <= w.wage_month || '-01'
 AND (s.until IS NULL OR s.until > w.wage_month || '-31')
WHERE w.gross_pay > 0
