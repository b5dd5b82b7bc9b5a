-- WK14: one phone of working people of different households, or of one household in different counties. In: :as_of.
-- Out: record_id (person), other (person).
SELECT a.person_id AS record_id, MIN (b.person_id) AS other
FROM {{running-work}} AS a
JOIN person AS p ON p.id = a.person_id AND p.phone IS NOT NULL
JOIN {{present-members}} AS ma ON ma.person_id = a.person_id
JOIN person AS q ON q.phone = p.phone AND q.void = 0 AND q.id <> p.id
JOIN {{present-members}} AS mb ON mb.person_id = q.id
JOIN {{running-work}} AS b ON b.person_id = q.id
WHERE ma.household_id <> mb.household_id
   OR a.work_division <> b.work_division
GROUP BY a.person_id
