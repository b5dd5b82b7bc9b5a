-- How a wage is called: the person and the month. In: :id. Out: label.
SELECT p.name || '／' || w.wage_month
FROM wage AS w
JOIN person AS p ON p.id = w.person_id
WHERE w.id = :id
