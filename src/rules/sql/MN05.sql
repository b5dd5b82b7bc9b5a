-- MN05: risks that the household's people speak against: disability and nobody disabled, illness and
-- nobody ill for long or badly, lack of labour and everybody of age able to work. In: :as_of,
-- :born_labour_age_from. Out: record_id (household), risk.
SELECT r.household_id AS record_id, r.risk AS risk
FROM {{monitored-risks}} AS r
WHERE (r.risk = 'disability'
       AND NOT EXISTS (SELECT 1
                       FROM {{member-states}} AS m
                       WHERE m.household_id = r.household_id
                         AND (m.disability_number IS NOT NULL
                              OR EXISTS (SELECT 1 FROM person_health_state AS c WHERE c.owner = m.state_id AND c.code = 'disabled'))))
   OR (r.risk = 'illness'
       AND NOT EXISTS (SELECT 1
                       FROM {{member-states}} AS m
                       JOIN person_health_state AS c ON c.owner = m.state_id AND c.code IN ('chronic', 'serious')
                       WHERE m.household_id = r.household_id))
   OR (r.risk = 'no_labour'
       AND EXISTS (SELECT 1
                   FROM {{member-states}} AS m
                   WHERE m.household_id = r.household_id AND m.labour_ability IN ('ordinary', 'skilled'))
       AND NOT EXISTS (SELECT 1
                       FROM {{member-states}} AS m
                       WHERE m.household_id = r.household_id
                         AND m.born_on <= :born_labour_age_from
                         AND COALESCE (m.labour_ability, 'none') NOT IN ('ordinary', 'skilled')))
