-- Building heads in office. In: :as_of. Out: value (building), text (name); by the day on which they took
-- office.
SELECT t.building_id AS value, p.name AS text
FROM {{building_heads}} AS m
JOIN post AS t ON t.id = m.record_id
JOIN person AS p ON p.id = t.person_id
WHERE t.building_id IS NOT NULL
ORDER BY t.building_id, COALESCE (t.since, ''), t.id
