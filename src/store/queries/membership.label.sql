-- How a membership is called: the person, and the household's head at the as-of date, or its code.
-- In: :id, :as_of. Out: label.
SELECT p.name || '／'
       || COALESCE ((SELECT q.name FROM membership AS n JOIN person AS q ON q.id = n.person_id
                     WHERE n.household_id = h.id AND n.relation = 'head' AND n.void = 0
                       AND (n.since IS NULL OR n.since <= :as_of) AND (n.until IS NULL OR n.until > :as_of)
                     ORDER BY n.id LIMIT 1), h.household_code, '')
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
JOIN household AS h ON h.id = m.household_id
WHERE m.id = :id
