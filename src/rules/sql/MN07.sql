-- MN07: present members with both medical insurances, or nothing said of either. In: :as_of. Out:
-- record_id (person), insurances (both or blank, as a number of them). The domain's list names no
-- other condition (its inputs are the two fields of the person), so that all members are asked,
-- not those of monitored households alone; both said to be "no" is an answer.
SELECT m.person_id AS record_id, CASE WHEN p.resident_medical_insurance = 1 THEN 2 ELSE 0 END AS insurances
FROM {{present-members}} AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
JOIN person AS p ON p.id = m.person_id
WHERE (p.resident_medical_insurance = 1 AND p.employee_medical_insurance = 1)
   OR (p.resident_medical_insurance IS NULL AND p.employee_medical_insurance IS NULL)
