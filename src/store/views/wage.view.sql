-- Derived fields of wages. In: nothing. Out: id and the fields, one row for each wage.
SELECT w.id AS id,
       f.name AS factory_name,
       p.name AS person_name,
       p.id_number AS id_number,
       w.gross_pay AS gross_pay,
       w.gross_pay - COALESCE (w.deduction, 0) AS net_pay
FROM wage AS w
LEFT JOIN factory AS f ON f.id = w.factory_id
LEFT JOIN person AS p ON p.id = w.person_id
