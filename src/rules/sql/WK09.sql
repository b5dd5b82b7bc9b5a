-- WK09: at school, but working or about to. In: :as_of. Out: record_id (person), school.
SELECT m.person_id AS record_id, s.school_state AS school
FROM {{member-states}} AS m
JOIN person_state AS s ON s.id = m.state_id
WHERE s.school_state IS NOT NULL
  AND EXISTS (SELECT 1
              FROM work_spell AS w
              WHERE w.person_id = m.person_id
                AND w.void = 0
                AND (w.until IS NULL OR w.until > :as_of)
                AND (w.since <= :as_of OR w.is_planned = 1))
