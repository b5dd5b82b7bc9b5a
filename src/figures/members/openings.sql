-- 招聘人数（岗位数）. In: :from, :to. Out: record_id (posting), amount: openings, 0 when they were not told.
SELECT p.id AS record_id, COALESCE (p.openings, 0) AS amount
FROM posting AS p
WHERE p.void = 0
  AND p.posted_on >= :from
  AND p.posted_on <= :to
