-- LB06: well educated or skilled, of the labour force, but not employed. In: what unemployed takes. Out: record_id
-- (person), education.
SELECT u.record_id AS record_id, p.education AS education
FROM {{unemployed}} AS u
JOIN {{member-states}} AS m ON m.person_id = u.record_id
JOIN person AS p ON p.id = u.record_id
WHERE p.education IN ('college', 'bachelor_up')
   OR m.labour_ability = 'skilled'
