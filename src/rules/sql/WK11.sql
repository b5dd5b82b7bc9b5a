-- WK11: spells that run for years and were never verified since. In: :as_of, :before_long_away_years. Out: record_id
-- (work_spell), person, since.
SELECT r.spell_id AS record_id, r.person_id AS person, s.since AS since
FROM {{running-work}} AS r
JOIN work_spell AS s ON s.id = r.spell_id
WHERE COALESCE (s.verified_on, s.since) <= :before_long_away_years
