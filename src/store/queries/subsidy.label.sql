-- How it is called: the workshop and the project. In: :id. Out: label.
SELECT f.name || '／' || COALESCE (t.subsidy_project, '')
FROM subsidy AS t
JOIN factory AS f ON f.id = t.factory_id
WHERE t.id = :id
