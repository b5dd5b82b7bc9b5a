-- 达成意向人数. In: :from, :to. Out: record_id (placement), amount: the person, who is counted once.
SELECT l.id AS record_id, l.person_id AS amount
FROM placement AS l
WHERE l.void = 0
  AND l.intent_on >= :from
  AND l.intent_on <= :to
