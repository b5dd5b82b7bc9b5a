-- How a household is called: its head at the as-of date, then its code. In: :id, :as_of. Out: label.
SELECT COALESCE ((SELECT p.name FROM membership AS m JOIN person AS p ON p.id = m.person_id
                  WHERE m.household_id = h.id AND m.relation = 'head' AND m.void = 0
                    AND (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
                  ORDER BY m.id LIMIT 1) || ' ', '') || h.household_code
FROM household AS h
WHERE h.id = :id
