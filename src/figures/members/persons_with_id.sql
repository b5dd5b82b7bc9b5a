-- 有证号人数: persons that are not in persons_without_id. In: :as_of. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.id_number IS NOT NULL
  AND SUBSTR (p.id_number, 1, 6) <> '999999'
