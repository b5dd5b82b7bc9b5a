-- 监测户自然减少户数: households that left while monitored. In: :from, :to. Out: record_id (monitoring), amount 1.
SELECT q.record_id, 1 AS amount
FROM {{monitorings}} AS q
WHERE q.ends = 'left'
  AND q.end_day >= :from
  AND q.end_day <= :to
