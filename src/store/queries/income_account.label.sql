-- How an income account is called: its household's head at the as-of date and code, then the period.
-- In: :id, :as_of. Out: label.
SELECT COALESCE ((SELECT p.name FROM membership AS m JOIN person AS p ON p.id = m.person_id
                  WHERE m.household_id = h.id AND m.relation = 'head' AND m.void = 0
                    AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
                  ORDER BY m.id LIMIT 1) || ' ', '') || h.household_code || ' ' || a.period
FROM income_account AS a
JOIN household AS h ON h.id = a.household_id
WHERE a.id = :id
