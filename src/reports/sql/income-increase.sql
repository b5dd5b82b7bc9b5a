-- Who factory_workers counts, with what income_increase_mean takes of each: one row a person. In: :as_of. Out: person_id,
-- factory_id (by which factory_workers is broken down) and fields of household, person and work_spell by key;
-- baseline_income (blank: none), wages: of the twelve months that end with that of the date, increase and monthly_increase
-- (a twelfth of it), blank without a baseline. More conditions and the order are put behind by sr-factory-sheets.c.
SELECT m.record_id AS person_id,
       w.factory_id,
       fa.name AS factory_name,
       h.household_code,
       h.origin_township,
       p.name,
       p.id_number,
       b.baseline_income,
       COALESCE (s.wages, 0) AS wages,
       COALESCE (s.wages, 0) - b.baseline_income AS increase,
       CAST (ROUND ((COALESCE (s.wages, 0) - b.baseline_income) / 12.0) AS INTEGER) AS monthly_increase
FROM {{factory_workers}} AS m
JOIN person AS p ON p.id = m.record_id
JOIN {{residents}} AS r ON r.person_id = p.id
JOIN household AS h ON h.id = r.household_id
JOIN {{main_work}} AS w ON w.person_id = p.id
LEFT JOIN factory AS fa ON fa.id = w.factory_id
LEFT JOIN {{baselines}} AS b ON b.person_id = p.id
LEFT JOIN (SELECT y.person_id, SUM (y.gross_pay) AS wages FROM {{wages_12}} AS y GROUP BY y.person_id) AS s
  ON s.person_id = p.id
WHERE p.void = 0
