-- 已就业人数: of working age or older, with a running work spell. In: :as_of, :born_labour_age_from. Out: record_id
-- (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.born_on <= :born_labour_age_from
  AND EXISTS (SELECT 1 FROM {{work}} AS w WHERE w.person_id = p.id)
