-- Trainings found by the person's name or letters of it. In: :search (pattern). Out: id.
SELECT t.id
FROM person AS p
JOIN training AS t ON t.person_id = p.id
WHERE p.void = 0
  AND (p.name LIKE :search ESCAPE '\' OR p.name_search LIKE :search ESCAPE '\')
