-- What the members of a household earn at work other than in workshops: spells that run in a period, with the monthly
-- income that was told for them. In: :household, :from, :to (days, both inclusive). Out: kind (migrant, public_post …),
-- monthly (分), first and last (months of the period in which it ran), one row for each spell.
SELECT w.work_kind AS kind,
       w.monthly_wage AS monthly,
       CASE WHEN w.since > :from THEN SUBSTR (w.since, 1, 7) ELSE SUBSTR (:from, 1, 7) END AS first,
       CASE WHEN w.until <= :to THEN SUBSTR (w.until, 1, 7) ELSE SUBSTR (:to, 1, 7) END AS last,
       CASE WHEN w.until <= :to AND SUBSTR (w.until, 9) = '01' THEN 1 ELSE 0 END AS without_last
FROM membership AS m
JOIN work_spell AS w
  ON w.person_id = m.person_id
 AND w.void = 0
 AND w.work_kind <> 'factory'
 AND COALESCE (w.is_planned, 0) = 0
 AND w.monthly_wage IS NOT NULL
 AND w.since <= :to
 AND (w.until IS NULL OR w.until > :from)
WHERE m.household_id = :household
  AND m.void = 0
  AND (m.since IS NULL OR m.since <= :to)
  AND (m.until IS NULL OR m.until > :to)
ORDER BY w.id
