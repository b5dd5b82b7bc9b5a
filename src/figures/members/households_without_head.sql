-- 无户主户数: nobody in the household is its head (rule RL01). In: :as_of. Out: record_id (household),
-- amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE NOT EXISTS (SELECT 1
                  FROM membership AS s
                  JOIN person AS p ON p.id = s.person_id
                  WHERE s.household_id = m.record_id
                    AND s.relation = 'head'
                    AND s.void = 0
                    AND (s.since IS NULL OR s.since <= :as_of)
                    AND (s.until IS NULL OR s.until > :as_of)
                    AND p.void = 0)
