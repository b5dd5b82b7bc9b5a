-- Memberships in force of persons with a number that is no placeholder. In: :as_of. Out: person_id,
-- household_id, number, first17: how it begins in all its forms but the old one, old_number: that
-- of 15 digits.
SELECT m.person_id,
       m.household_id,
       p.id_number AS number,
       CASE WHEN LENGTH (p.id_number) = 15
            THEN SUBSTR (p.id_number, 1, 6) || '19' || SUBSTR (p.id_number, 7, 9)
            ELSE SUBSTR (p.id_number, 1, 17) END AS first17,
       CASE WHEN LENGTH (p.id_number) = 15
            THEN p.id_number
            ELSE SUBSTR (p.id_number, 1, 6) || SUBSTR (p.id_number, 9, 9) END AS old_number
FROM {{memberships}} AS m
JOIN person AS p ON p.id = m.person_id
WHERE p.void = 0
  AND LENGTH (p.id_number) IN (15, 18, 20, 22)
  AND p.id_number NOT LIKE '999999%'
