-- 搬迁人口: persons with a membership in force in a counted household, each once. In: :as_of.
-- Out: record_id (person), amount 1.
SELECT p.id AS record_id, 1 AS amount
FROM person AS p
WHERE p.void = 0
  AND EXISTS (SELECT 1 FROM {{memberships}} AS m WHERE m.person_id = p.id)
