-- How it is called: the workshop and the day. In: :id. Out: label.
SELECT f.name || '／' || COALESCE (t.checked_on, '')
FROM safety_check AS t
JOIN factory AS f ON f.id = t.factory_id
WHERE t.id = :id
