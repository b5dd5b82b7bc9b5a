-- WS01: wage sheets of twelve months whose lines are not as many as the people who worked there in that month. In: :as_of.
-- Out: record_id (factory), month, roster, lines; the latest month of each workshop.
SELECT sheets.factory_id AS record_id, sheets.wage_month AS month, sheets.roster AS roster, sheets.n AS lines
FROM (SELECT w.factory_id, w.wage_month, COUNT (*) AS n,
             (SELECT COUNT (DISTINCT s.person_id)
              FROM work_spell AS s
              WHERE s.factory_id = w.factory_id
                AND s.void = 0
                AND COALESCE (s.is_planned, 0) = 0
                AND s.since <= w.wage_month || '-31'
                AND (s.until IS NULL OR s.until > w.wage_month || '-01')) AS roster
      FROM {{wages_12}} AS w
      GROUP BY w.factory_id, w.wage_month) AS sheets
WHERE sheets.roster <> sheets.n
