-- ID07: an ID number of two present members of different households, whatever form it is written in
-- (18 characters, the 15 of old numbers, the 20 or 22 of a certificate). In: :as_of. Out: record_id
-- (person), number, other (person), other_household. (Two arms and CROSS JOIN: person by person
-- along the indexes person_first17 and person_id_number_unique, so that one is asked quickly too.)
SELECT a.person_id AS record_id, a.number AS number, m.person_id AS other, m.household_id AS other_household
FROM {{numbered-members}} AS a
CROSS JOIN person AS b
CROSS JOIN {{memberships}} AS m
WHERE b.void = 0
  AND SUBSTR (b.id_number, 1, 17) = a.first17
  AND m.person_id = b.id
  AND m.household_id <> a.household_id
UNION ALL
SELECT a.person_id, a.number, m.person_id, m.household_id
FROM {{numbered-members}} AS a
CROSS JOIN person AS b
CROSS JOIN {{memberships}} AS m
WHERE b.void = 0
  AND b.id_number = a.old_number
  AND m.person_id = b.id
  AND m.household_id <> a.household_id
