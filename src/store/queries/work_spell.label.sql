-- How a work spell is called: the person and where it is. In: :id. Out: label.
SELECT p.name || '／' || COALESCE (w.employer, f.name, w.since)
FROM work_spell AS w
JOIN person AS p ON p.id = w.person_id
LEFT JOIN factory AS f ON f.id = w.factory_id
WHERE w.id = :id
