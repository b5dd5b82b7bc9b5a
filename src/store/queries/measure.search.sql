-- Measures found by their household: its code, or the name of one of its people. In: :search (pattern). Out: id.
SELECT s.id
FROM measure AS s
JOIN monitoring AS q ON q.id = s.monitoring_id
JOIN household AS h ON h.id = q.household_id
WHERE LOWER (h.household_code) LIKE :search ESCAPE '\'
UNION
SELECT s.id
FROM membership AS m
JOIN person AS p ON p.id = m.person_id AND p.void = 0
JOIN monitoring AS q ON q.household_id = m.household_id
JOIN measure AS s ON s.monitoring_id = q.id
WHERE m.void = 0
  AND (p.name LIKE :search ESCAPE '\' OR p.name_search LIKE :search ESCAPE '\')
