-- MN07: present members with both medical insurances, or, of households that are monitored, nothing
-- said of either. In: :as_of. Out: record_id (person), insurances (both or blank, as a number of
-- them).
SELECT m.person_id AS record_id, CASE WHEN p.resident_medical_insurance = 1 THEN 2 ELSE 0 END AS insurances
FROM {{present-members}} AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
JOIN person AS p ON p.id = m.person_id
WHERE (p.resident_medical_insurance = 1 AND p.employee_medical_insurance = 1)
   OR (p.resident_medical_insurance IS NULL AND p.employee_medical_insurance IS NULL
       AND EXISTS (SELECT 1 FROM {{monitored-now}} AS n WHERE n.household_id = m.household_id))
