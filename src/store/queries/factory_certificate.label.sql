-- How it is called: the workshop and the number. In: :id. Out: label.
SELECT f.name || '／' || COALESCE (t.certificate_number, '')
FROM factory_certificate AS t
JOIN factory AS f ON f.id = t.factory_id
WHERE t.id = :id
