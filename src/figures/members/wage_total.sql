-- 车间工资总额. In: :from, :to (the months of both count). Out: record_id (wage), amount: gross pay (分).
SELECT w.id AS record_id, w.gross_pay AS amount
FROM wage AS w
WHERE w.void = 0
  AND w.wage_month >= SUBSTR (:from, 1, 7)
  AND w.wage_month <= SUBSTR (:to, 1, 7)
