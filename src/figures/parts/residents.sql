-- The persons of the figure persons, each once, with the membership that began last. In: :as_of.
-- Out: record_id (membership), person_id, household_id, relation, since.
SELECT m.record_id, m.person_id, m.household_id, m.relation, m.since
FROM {{memberships}} AS m
JOIN person AS p ON p.id = m.person_id
WHERE p.void = 0
  AND NOT EXISTS (SELECT 1
                  FROM {{memberships}} AS later
                  WHERE later.person_id = m.person_id
                    AND later.record_id <> m.record_id
                    AND (COALESCE (later.since, '') > COALESCE (m.since, '')
                         OR (COALESCE (later.since, '') = COALESCE (m.since, '')
                             AND later.record_id > m.record_id)))
