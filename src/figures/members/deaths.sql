-- 死亡人数. In: :from, :to. Out: record_id (membership), amount: the person, who is counted once.
SELECT l.record_id, l.person_id AS amount
FROM {{leaves}} AS l
WHERE l.leave_reason = 'death'
