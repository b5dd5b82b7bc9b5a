-- 新识别监测户数. In: :from, :to. Out: record_id (monitoring), amount 1.
SELECT q.record_id, 1 AS amount
FROM {{monitorings}} AS q
WHERE q.begins = 'identified'
  AND q.begin_day >= :from
  AND q.begin_day <= :to
