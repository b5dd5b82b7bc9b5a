-- Condition on a membership m: it is in force, and the last one of its person that is. In: :as_of.
m.void = 0
 AND (m.since IS NULL OR m.since <= :as_of)
 AND (m.until IS NULL OR m.until > :as_of)
 AND NOT EXISTS (SELECT 1
                 FROM membership AS later
                 WHERE later.person_id = m.person_id
                   AND later.void = 0
                   AND (later.since IS NULL OR later.since <= :as_of)
                   AND (later.until IS NULL OR later.until > :as_of)
                   AND (COALESCE (later.since, '') > COALESCE (m.since, '')
                        OR (COALESCE (later.since, '') = COALESCE (m.since, '') AND later.id > m.id)))
