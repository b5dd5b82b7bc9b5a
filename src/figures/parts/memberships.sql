-- Memberships in force whose household is counted. In: :as_of. Out: record_id (membership),
-- person_id, household_id, relation, since; a person stands here twice only when the register is
-- wrong (two households at once).
SELECT m.id AS record_id, m.person_id, m.household_id, m.relation, m.since
FROM membership AS m
JOIN {{households}} AS h ON h.record_id = m.household_id
WHERE m.void = 0
  AND (m.since IS NULL OR m.since <= :as_of)
  AND (m.until IS NULL OR m.until > :as_of)
