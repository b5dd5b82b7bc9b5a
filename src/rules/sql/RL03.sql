-- RL03: present members whose relation is one of the other sex ("sex=1" in the extra of the code).
-- In: :as_of. Out: record_id (person), relation, sex.
-- The same of one person while it is typed: sr_relation_allows_sex; tests/rules/test-kin.c holds both
-- against each other.
SELECT m.person_id AS record_id, m.relation AS relation, m.sex AS sex
FROM {{present-members}} AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
JOIN code_item AS c ON c.list_id = 'relation_fpb' AND c.code = m.relation AND c.void = 0
WHERE (m.sex = '1' AND c.extra LIKE '%sex=2%')
   OR (m.sex = '2' AND c.extra LIKE '%sex=1%')
