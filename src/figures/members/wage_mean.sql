-- 车间人均月工资: wages above nothing. In: :from, :to. Out: record_id (wage), amount: gross pay (分).
SELECT m.record_id, m.amount
FROM {{wage_total}} AS m
WHERE m.amount > 0
