-- 新增务工人次: work spells that begin in the period. In: :from, :to. Out: record_id (work spell), amount 1.
SELECT w.id AS record_id, 1 AS amount
FROM work_spell AS w
JOIN person AS p ON p.id = w.person_id AND p.void = 0
WHERE w.void = 0
  AND COALESCE (w.is_planned, 0) = 0
  AND w.since >= :from
  AND w.since <= :to
