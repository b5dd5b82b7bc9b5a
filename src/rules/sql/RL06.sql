-- RL06: households with more than one spouse. In: :as_of. Out: record_id (household), spouses, one,
-- other (persons).
SELECT m.household_id AS record_id,
       COUNT (*) AS spouses,
       MIN (m.person_id) AS one,
       MAX (m.person_id) AS other
FROM {{present-members}} AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
WHERE m.relation = 'spouse'
GROUP BY m.household_id
HAVING COUNT (*) > 1
