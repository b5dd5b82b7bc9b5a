-- 意向与到岗跟踪行数. In: :from, :to. Out: record_id (placement), amount 1.
SELECT l.id AS record_id, 1 AS amount
FROM placement AS l
WHERE l.void = 0
  AND l.intent_on >= :from
  AND l.intent_on <= :to
