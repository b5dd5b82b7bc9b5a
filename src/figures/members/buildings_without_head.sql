-- 未设楼长栋数: buildings with flats and without a head in office. In: :as_of. Out: record_id
-- (building), amount 1.
SELECT m.record_id, m.amount
FROM {{buildings}} AS m
WHERE EXISTS (SELECT 1 FROM flat AS f WHERE f.building_id = m.record_id AND f.void = 0)
  AND NOT EXISTS (SELECT 1
                  FROM post AS t
                  JOIN person AS p ON p.id = t.person_id
                  WHERE t.building_id = m.record_id
                    AND t.void = 0
                    AND p.void = 0
                    AND t.post_role = 'building_head'
                    AND (t.since IS NULL OR t.since <= :as_of)
                    AND (t.until IS NULL OR t.until > :as_of))
