-- Monitorings found by their household: its code, or the name of one of its people. In: :search (pattern). Out: id.
SELECT q.id
FROM monitoring AS q
JOIN household AS h ON h.id = q.household_id
WHERE LOWER (h.household_code) LIKE :search ESCAPE '\'
UNION
SELECT q.id
FROM membership AS m
JOIN person AS p ON p.id = m.person_id AND p.void = 0
JOIN monitoring AS q ON q.household_id = m.household_id
WHERE m.void = 0
  AND (p.name LIKE :search ESCAPE '\' OR p.name_search LIKE :search ESCAPE '\')
