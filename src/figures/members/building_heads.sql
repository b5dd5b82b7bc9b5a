-- 楼栋长数. In: :as_of. Out: record_id (post), amount: the person, who is counted once.
SELECT t.id AS record_id, t.person_id AS amount
FROM post AS t
JOIN person AS p ON p.id = t.person_id
WHERE t.void = 0
  AND p.void = 0
  AND t.post_role = 'building_head'
  AND (t.since IS NULL OR t.since <= :as_of)
  AND (t.until IS NULL OR t.until > :as_of)
