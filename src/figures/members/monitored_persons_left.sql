-- 监测人口自然减少. In: :from, :to. Out: record_id (membership), amount: the membership with the
-- monitoring, which is counted once.
SELECT m.record_id, m.pair AS amount
FROM {{monitored_members}} AS m
WHERE m.ends = 'left'
  AND m.end_day >= :from
  AND m.end_day <= :to
