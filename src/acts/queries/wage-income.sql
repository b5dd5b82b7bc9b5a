-- What the members of a household earned in workshops in months of a period, while they were members.
-- In: :household, :from, :to (days, both inclusive). Out: sum (分, blank when there are no wages).
SELECT SUM (w.gross_pay)
FROM membership AS m
JOIN wage AS w
  ON w.person_id = m.person_id
 AND w.void = 0
 AND w.wage_month >= SUBSTR (:from, 1, 7)
 AND w.wage_month <= SUBSTR (:to, 1, 7)
 AND (m.since IS NULL OR SUBSTR (m.since, 1, 7) <= w.wage_month)
 AND (m.until IS NULL OR SUBSTR (m.until, 1, 7) > w.wage_month)
WHERE m.household_id = :household AND m.void = 0
