-- 风险消除户数. In: :from, :to. Out: record_id (monitoring), amount 1.
SELECT q.record_id, 1 AS amount
FROM {{monitorings}} AS q
WHERE q.ends = 'cleared'
  AND q.end_day >= :from
  AND q.end_day <= :to
