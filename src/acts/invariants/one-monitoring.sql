-- Months in which a household is monitored twice.
-- In: :id (household). Out: month (from which on), one, other (months of identification); by month.
SELECT CASE WHEN a.identified_month < b.identified_month THEN b.identified_month ELSE a.identified_month END AS month,
       a.identified_month AS one,
       b.identified_month AS other
FROM monitoring AS a
JOIN monitoring AS b
  ON b.household_id = a.household_id
 AND b.void = 0
 AND b.id <> a.id
 AND (a.identified_month < b.identified_month OR (a.identified_month = b.identified_month AND a.id < b.id))
 AND (a.cleared_month IS NULL OR b.identified_month < a.cleared_month)
 AND (b.cleared_month IS NULL OR a.identified_month < b.cleared_month)
WHERE a.household_id = :id
  AND a.void = 0
ORDER BY month
