-- WK01: spells that began before the person was of working age. In: :p_labour_age_from. Out: record_id (work_spell),
-- person, since, born_on.
SELECT s.id AS record_id, s.person_id AS person, s.since AS since, p.born_on AS born_on
FROM work_spell AS s
JOIN person AS p ON p.id = s.person_id AND p.void = 0
WHERE s.void = 0
  AND COALESCE (s.is_planned, 0) = 0
  AND s.since < CAST (CAST (SUBSTR (p.born_on, 1, 4) AS INTEGER) + CAST (:p_labour_age_from AS INTEGER) AS TEXT)
                || SUBSTR (p.born_on, 5)
