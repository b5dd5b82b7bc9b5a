-- 车间务工增收中位数. In: :as_of. Out: record_id (person), amount (分).
SELECT m.record_id, m.amount
FROM {{income_increase_mean}} AS m
