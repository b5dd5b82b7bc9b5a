-- RL04: head and spouse of one sex. In: :as_of. Out: record_id (household), head, spouse (persons),
-- sex.
SELECT a.household_id AS record_id, a.person_id AS head, b.person_id AS spouse, a.sex AS sex
FROM {{present-members}} AS a
JOIN {{households}} AS h ON h.record_id = a.household_id
JOIN {{present-members}} AS b
  ON b.household_id = a.household_id AND b.relation = 'spouse' AND b.sex = a.sex
WHERE a.relation = 'head' AND a.sex IN ('1', '2')
