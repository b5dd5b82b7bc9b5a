-- How a training is called: the person and the course. In: :id. Out: label.
SELECT p.name || '／' || t.training_kind
FROM training AS t
JOIN person AS p ON p.id = t.person_id
WHERE t.id = :id
