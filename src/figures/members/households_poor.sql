-- 脱贫户数: registered poor (建档立卡), whatever the household's type is by now. In: :as_of.
-- Out: record_id (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
JOIN household AS h ON h.id = m.record_id
WHERE h.is_registered_poor = 1
