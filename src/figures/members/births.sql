-- 出生人数. In: :from, :to. Out: record_id (membership), amount: the person, who is counted once.
SELECT j.record_id, j.person_id AS amount
FROM {{joins}} AS j
WHERE j.join_reason = 'birth'
