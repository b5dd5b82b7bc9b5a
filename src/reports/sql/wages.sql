-- Form B3: wages of the months from that of :from to that of :to, the rows of wage_total, one each. In: :from, :to. Out:
-- factory_id and fields of factory, person and wage by key. More conditions and the order are put behind by
-- sr-factory-sheets.c.
SELECT w.factory_id,
       fa.name AS factory_name,
       w.wage_month,
       p.name,
       p.id_number,
       w.days_worked,
       w.pieces,
       w.piece_rate,
       w.piece_wage,
       w.base_wage,
       w.overtime_pay,
       w.bonus,
       w.full_attendance_bonus,
       w.deduction,
       w.gross_pay,
       w.gross_pay - COALESCE (w.deduction, 0) AS net_pay,
       w.pay_method,
       w.paid_on,
       w.payee_signed
FROM wage AS w
LEFT JOIN factory AS fa ON fa.id = w.factory_id
LEFT JOIN person AS p ON p.id = w.person_id
WHERE w.void = 0
  AND w.wage_month >= SUBSTR (:from, 1, 7)
  AND w.wage_month <= SUBSTR (:to, 1, 7)
