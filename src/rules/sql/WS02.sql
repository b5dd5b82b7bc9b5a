-- WS02: wages of twelve months that are many times, or a fraction, of those of the month before; and wages without a day
-- of work. In: :as_of, :p_wage_jump_times. Out: record_id (wage), person, month, pay, before (元; blank when there is none).
SELECT w.record_id AS record_id,
       w.person_id AS person,
       w.wage_month AS month,
       w.gross_pay / 100 AS pay,
       last.gross_pay / 100 AS before
FROM {{wages_12}} AS w
JOIN wage AS line ON line.id = w.record_id
LEFT JOIN wage AS last
  ON last.person_id = w.person_id
 AND last.factory_id = w.factory_id
 AND last.void = 0
 AND last.wage_month = CASE
                         WHEN SUBSTR (w.wage_month, 6) = '01'
                         THEN CAST (CAST (SUBSTR (w.wage_month, 1, 4) AS INTEGER) - 1 AS TEXT) || '-12'
                         ELSE SUBSTR (w.wage_month, 1, 5)
                              || SUBSTR ('0' || CAST (CAST (SUBSTR (w.wage_month, 6) AS INTEGER) - 1 AS TEXT),
                                         LENGTH (CAST (CAST (SUBSTR (w.wage_month, 6) AS INTEGER) - 1 AS TEXT)))
                       END
WHERE (line.days_worked <= 0 AND w.gross_pay > 0)
   OR (last.gross_pay > 0
       AND w.gross_pay > 0
       AND (w.gross_pay >= CAST (:p_wage_jump_times AS REAL) * last.gross_pay
            OR CAST (:p_wage_jump_times AS REAL) * w.gross_pay <= last.gross_pay))
