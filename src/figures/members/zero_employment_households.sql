-- 零就业家庭户: somebody of the labour force, nobody employed. In: :as_of and those of labour_force and employed.
-- Out: record_id (household), amount 1.
SELECT h.record_id, h.amount
FROM {{households}} AS h
WHERE EXISTS (SELECT 1
              FROM {{memberships}} AS m
              JOIN {{labour_force}} AS l ON l.record_id = m.person_id
              WHERE m.household_id = h.record_id)
  AND NOT EXISTS (SELECT 1
                  FROM {{memberships}} AS m
                  JOIN {{employed}} AS e ON e.record_id = m.person_id
                  WHERE m.household_id = h.record_id)
