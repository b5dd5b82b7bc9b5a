-- People of households that were registered as poor, or are monitored, with wages of a workshop in the calendar year before.
-- In: :as_of. Out: factory_id, person_id, months (with a wage above nothing), wages (分).
SELECT w.factory_id, w.person_id, COUNT (*) AS months, SUM (w.gross_pay) AS wages
FROM wage AS w
WHERE w.void = 0
  AND w.gross_pay > 0
  AND w.wage_month >= CAST (CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - 1 AS TEXT) || '-01'
  AND w.wage_month <= CAST (CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - 1 AS TEXT) || '-12'
  AND EXISTS (SELECT 1
              FROM membership AS m
              JOIN household AS h ON h.id = m.household_id AND h.void = 0
              WHERE m.person_id = w.person_id
                AND m.void = 0
                AND (h.is_registered_poor = 1
                     OR EXISTS (SELECT 1 FROM {{households_monitored}} AS mo WHERE mo.record_id = h.id)))
GROUP BY w.factory_id, w.person_id
