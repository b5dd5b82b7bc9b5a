-- Wages of months in which the person worked not a day in that workshop (rule WS03). In: :id (person).
-- Out: month, factory, since and until of the last spell there that began before or in that month (blank: there is none);
-- by month.
SELECT w.wage_month AS month, w.factory_id AS factory, last.since AS since, last.until AS until
FROM wage AS w
LEFT JOIN work_spell AS last
  ON last.id = (SELECT s.id
                FROM work_spell AS s
                WHERE s.person_id = w.person_id
                  AND s.void = 0
                  AND s.factory_id = w.factory_id
                  AND COALESCE (s.is_planned, 0) = 0
                  AND s.since <= w.wage_month || '-31'
                ORDER BY s.since DESC, s.id DESC
                LIMIT 1)
WHERE w.person_id = :id
  AND w.void = 0
  AND NOT EXISTS (SELECT 1
                  FROM work_spell AS s
                  WHERE s.person_id = w.person_id
                    AND s.void = 0
                    AND s.factory_id = w.factory_id
                    AND COALESCE (s.is_planned, 0) = 0
                    AND s.since <= w.wage_month || '-31'
                    AND (s.until IS NULL OR s.until > w.wage_month || '-01'))
ORDER BY month
