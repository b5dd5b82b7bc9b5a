-- 监测户自然增加户数: households that came here while monitored. In: :from, :to. Out: record_id (monitoring), amount 1.
SELECT q.record_id, 1 AS amount
FROM {{monitorings}} AS q
WHERE q.begins = 'arrived'
  AND q.begin_day >= :from
  AND q.begin_day <= :to
