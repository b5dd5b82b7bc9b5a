-- Form B4, who plans to go: planned work spells of residents that were not given up, away from home or without a place
-- yet, one row each. In: :as_of, :p_migrant_scopes. Out: fields of person, household and work_spell by key;
-- service_needs: id of the spell, which has the choices; since as a month of the form. The order is put behind by
-- migrant-workers.c.
SELECT h.household_code,
       p.person_code,
       p.name,
       p.id_number,
       p.phone,
       h.origin_township,
       w.id AS service_needs,
       SUBSTR (w.since, 1, 4) || '年' || SUBSTR (w.since, 6, 2) || '月' AS since,
       w.work_scope,
       w.work_division,
       w.employer,
       w.job,
       w.employment_channel
FROM {{residents}} AS m
JOIN household AS h ON h.id = m.household_id
JOIN person AS p ON p.id = m.person_id
JOIN work_spell AS w ON w.person_id = p.id
WHERE w.void = 0
  AND w.is_planned = 1
  AND (w.until IS NULL OR w.until > :as_of)
  AND (w.work_scope IS NULL OR ',' || :p_migrant_scopes || ',' LIKE '%,' || w.work_scope || ',%')
