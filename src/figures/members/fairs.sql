-- 招聘会场次. In: :from, :to. Out: record_id (fair), amount 1.
SELECT f.id AS record_id, 1 AS amount
FROM fair AS f
WHERE f.void = 0
  AND f.held_on >= :from
  AND f.held_on <= :to
