-- WS03: wages of twelve months for people who did not work there in that month. In: :as_of. Out: record_id (wage), person,
-- month.
SELECT w.record_id AS record_id, w.person_id AS person, w.wage_month AS month
FROM {{wages_12}} AS w
WHERE NOT EXISTS (SELECT 1
                  FROM work_spell AS s
                  WHERE s.person_id = w.person_id
                    AND s.void = 0
                    AND s.factory_id = w.factory_id
                    AND COALESCE (s.is_planned, 0) = 0
                    AND s.since <= w.wage_month || '-31'
                    AND (s.until IS NULL OR s.until > w.wage_month || '-01'))
