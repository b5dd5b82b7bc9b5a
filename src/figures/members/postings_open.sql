-- 有效招聘信息条数; the last day is one of them. In: :as_of. Out: record_id (posting), amount 1.
SELECT p.id AS record_id, 1 AS amount
FROM posting AS p
WHERE p.void = 0
  AND p.posted_on <= :as_of
  AND (p.expires_on IS NULL OR p.expires_on >= :as_of)
