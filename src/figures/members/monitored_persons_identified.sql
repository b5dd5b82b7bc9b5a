-- 新识别监测人数. In: :from, :to. Out: record_id (membership), amount: the membership with the
-- monitoring, which is counted once.
SELECT m.record_id, m.pair AS amount
FROM {{monitored_members}} AS m
WHERE m.begins = 'identified'
  AND m.begin_day >= :from
  AND m.begin_day <= :to
