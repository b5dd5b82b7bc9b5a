-- RL05: present members unlikely many years younger than father, mother or grandparents, by the
-- parents that are named and by the relation to the head. In: :as_of, :p_parent_gap_from,
-- :p_parent_gap_to, :p_grandparent_gap_from. Out: record_id (person), gap, elder (person), relation
-- of the elder. The same of one pair while it is typed: sr_relation_allows_ages and
-- sr_parent_allows_ages; tests/rules/test-kin.c holds both against each other.
SELECT pairs.younger AS record_id, pairs.gap AS gap, pairs.elder AS elder, pairs.relation AS relation
FROM (
  SELECT near.younger,
         near.elder,
         near.relation,
         CAST (SUBSTR (y.born_on, 1, 4) AS INTEGER) - CAST (SUBSTR (e.born_on, 1, 4) AS INTEGER)
           - CASE WHEN SUBSTR (y.born_on, 6) < SUBSTR (e.born_on, 6) THEN 1 ELSE 0 END AS gap
  FROM {{generations}} AS near
  JOIN person AS y ON y.id = near.younger AND y.born_on IS NOT NULL
  JOIN person AS e ON e.id = near.elder AND e.void = 0 AND e.born_on IS NOT NULL
) AS pairs
WHERE (pairs.relation IN ('father', 'mother')
       AND (pairs.gap < CAST (:p_parent_gap_from AS INTEGER) OR pairs.gap > CAST (:p_parent_gap_to AS INTEGER)))
   OR (pairs.relation IN ('grandfather', 'grandmother') AND pairs.gap < CAST (:p_grandparent_gap_from AS INTEGER))
