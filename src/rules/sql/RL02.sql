-- RL02: present members without a relation to the head. In: :as_of. Out: record_id (person),
-- household_id.
SELECT m.person_id AS record_id, m.household_id AS household_id
FROM {{present-members}} AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
WHERE COALESCE (m.relation, '') = ''
