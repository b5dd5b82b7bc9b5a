-- Derived fields of memberships. In: nothing. Out: id and the fields, one row for each membership.
SELECT m.id AS id,
       h.household_code AS household_code,
       p.name AS person_name
FROM membership AS m
LEFT JOIN household AS h ON h.id = m.household_id
LEFT JOIN person AS p ON p.id = m.person_id
