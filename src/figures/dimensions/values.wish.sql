-- Looks for work, or not. In: nothing. Out: value, name.
SELECT 'yes' AS value, '有意愿' AS name UNION ALL SELECT 'no', '无意愿'
