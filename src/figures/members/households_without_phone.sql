-- 无联系电话户数: neither the household has a number nor anybody who lives in it. In: :as_of. Out:
-- record_id (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
JOIN household AS h ON h.id = m.record_id
WHERE h.phone IS NULL
  AND NOT EXISTS (SELECT 1
                  FROM membership AS s
                  JOIN person AS p ON p.id = s.person_id
                  WHERE s.household_id = h.id
                    AND s.void = 0
                    AND (s.since IS NULL OR s.since <= :as_of)
                    AND (s.until IS NULL OR s.until > :as_of)
                    AND p.void = 0
                    AND p.phone IS NOT NULL)
