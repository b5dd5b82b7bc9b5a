-- Form B4: the work spells away from home of those whom migrant_workers counts, one row each. In: :as_of,
-- :p_migrant_scopes. Out: person_id and fields of person, household, work_spell and training by key; service_needs: id of
-- the spell, which has the choices; since and until as months of the form (2025年09月), until that of the last day;
-- months_worked: of this year, to the date; of several trainings the latest. The order is put behind by migrant-workers.c.
SELECT w.person_id,
       h.household_code,
       p.person_code,
       p.name,
       p.id_number,
       p.phone,
       h.origin_township,
       w.is_working,
       w.id AS service_needs,
       SUBSTR (w.since, 1, 4) || '年' || SUBSTR (w.since, 6, 2) || '月' AS since,
       CASE
         WHEN SUBSTR (w.until, 9) <> '01' THEN SUBSTR (w.until, 1, 4) || '年' || SUBSTR (w.until, 6, 2) || '月'
         WHEN SUBSTR (w.until, 6, 2) = '01' THEN CAST (CAST (SUBSTR (w.until, 1, 4) AS INTEGER) - 1 AS TEXT) || '年12月'
         ELSE SUBSTR (w.until, 1, 4) || '年' || SUBSTR (CAST (CAST (SUBSTR (w.until, 6, 2) AS INTEGER) + 99 AS TEXT), 2, 2) || '月'
       END AS until,
       w.work_scope,
       w.work_division,
       COALESCE (w.employer, fa.name) AS employer,
       w.industry,
       w.job,
       w.employment_channel,
       w.is_point_to_point,
       w.monthly_wage,
       CAST (SUBSTR (:as_of, 6, 2) AS INTEGER)
         - CASE
             WHEN SUBSTR (w.since, 1, 4) < SUBSTR (:as_of, 1, 4) THEN 0
             ELSE CAST (SUBSTR (w.since, 6, 2) AS INTEGER) - 1
           END AS months_worked,
       w.travel_subsidy,
       w.has_contract,
       w.is_insured,
       t.training_kind,
       t.training_started_on,
       t.training_finished_on,
       t.certificate,
       t.training_subsidy,
       w.transfer_state,
       w.transfer_mode,
       w.verified_on,
       w.verified_by,
       w.verified_how
FROM {{residents}} AS m
JOIN household AS h ON h.id = m.household_id
JOIN person AS p ON p.id = m.person_id
JOIN work_spell AS w ON w.person_id = p.id
LEFT JOIN factory AS fa ON fa.id = w.factory_id
LEFT JOIN training AS t ON t.id = (SELECT MAX (l.id)
                                   FROM training AS l
                                   WHERE l.person_id = p.id
                                     AND l.void = 0
                                     AND l.training_started_on <= :as_of
                                     AND NOT EXISTS (SELECT 1
                                                     FROM training AS o
                                                     WHERE o.person_id = p.id
                                                       AND o.void = 0
                                                       AND o.training_started_on <= :as_of
                                                       AND o.training_started_on > l.training_started_on))
WHERE w.void = 0
  AND COALESCE (w.is_planned, 0) = 0
  AND w.since <= :as_of
  AND (w.until IS NULL OR w.until > :as_of)
  AND ',' || :p_migrant_scopes || ',' LIKE '%,' || w.work_scope || ',%'
