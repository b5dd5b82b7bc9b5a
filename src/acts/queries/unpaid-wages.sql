-- What a workshop still owes for a spell: wages of its months that no day of payment was told for.
-- In: :person, :factory, :from, :to (months, both inclusive). Out: month, net (分); by month.
SELECT w.wage_month AS month, w.gross_pay - COALESCE (w.deduction, 0) AS net
FROM wage AS w
WHERE w.person_id = :person
  AND w.factory_id = :factory
  AND w.void = 0
  AND w.paid_on IS NULL
  AND w.wage_month >= :from
  AND w.wage_month <= :to
ORDER BY month
