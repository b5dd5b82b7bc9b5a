-- Wages of the twelve months that end with that of the date, of all workshops. In: :as_of. Out: record_id (wage),
-- person_id, factory_id, wage_month, gross_pay (分).
SELECT w.id AS record_id, w.person_id, w.factory_id, w.wage_month, w.gross_pay
FROM wage AS w
WHERE w.void = 0
  AND w.wage_month <= SUBSTR (:as_of, 1, 7)
  AND w.wage_month > CAST (CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR (:as_of, 5, 3)
