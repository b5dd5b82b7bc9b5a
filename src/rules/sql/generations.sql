-- Present members and their elders: named parents; the head as parent or grandparent, unless another
-- parent of that sex is named; parents and grandparents of the head. In: :as_of. Out: younger, elder
-- (persons), relation (father, mother, grandfather, grandmother).
SELECT m.person_id AS younger, m.father_id AS elder, 'father' AS relation
FROM {{present-members}} AS m
WHERE m.father_id IS NOT NULL
UNION ALL
SELECT m.person_id, m.mother_id, 'mother'
FROM {{present-members}} AS m
WHERE m.mother_id IS NOT NULL
UNION ALL
SELECT m.person_id, head.person_id, CASE head.sex WHEN '2' THEN 'mother' ELSE 'father' END
FROM {{present-members}} AS m
JOIN {{present-members}} AS head ON head.household_id = m.household_id AND head.relation = 'head'
WHERE m.relation IN ('son', 'daughter')
  AND ((head.sex = '2' AND m.mother_id IS NULL) OR (COALESCE (head.sex, '1') <> '2' AND m.father_id IS NULL))
UNION ALL
SELECT head.person_id, m.person_id, m.relation
FROM {{present-members}} AS m
JOIN {{present-members}} AS head ON head.household_id = m.household_id AND head.relation = 'head'
WHERE m.relation IN ('father', 'mother', 'grandfather', 'grandmother')
UNION ALL
SELECT m.person_id, head.person_id, CASE head.sex WHEN '2' THEN 'grandmother' ELSE 'grandfather' END
FROM {{present-members}} AS m
JOIN {{present-members}} AS head ON head.household_id = m.household_id AND head.relation = 'head'
WHERE m.relation IN ('grandson', 'granddaughter', 'daughters_son', 'daughters_daughter')
