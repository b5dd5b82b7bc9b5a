-- 返乡人次: spells outside (the scopes of migrant_scopes) that end in the period, without another that goes on within a
-- month. In: :from, :to (both days count), :p_migrant_scopes. Out: record_id (work spell), amount 1.
SELECT w.id AS record_id, 1 AS amount
FROM work_spell AS w
JOIN person AS p ON p.id = w.person_id AND p.void = 0
WHERE w.void = 0
  AND COALESCE (w.is_planned, 0) = 0
  AND ',' || :p_migrant_scopes || ',' LIKE '%,' || w.work_scope || ',%'
  AND w.until >= :from
  AND w.until <= :to
  AND NOT EXISTS (SELECT 1
                  FROM work_spell AS n
                  WHERE n.person_id = w.person_id
                    AND n.void = 0
                    AND COALESCE (n.is_planned, 0) = 0
                    AND n.id <> w.id
                    AND ',' || :p_migrant_scopes || ',' LIKE '%,' || n.work_scope || ',%'
                    AND n.since <= w.until
                    AND (n.until IS NULL OR n.until > w.until))
