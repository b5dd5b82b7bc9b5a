-- 发布招聘信息条数. In: :from, :to. Out: record_id (posting), amount 1.
SELECT p.id AS record_id, 1 AS amount
FROM posting AS p
WHERE p.void = 0
  AND p.posted_on >= :from
  AND p.posted_on <= :to
