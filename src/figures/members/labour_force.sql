-- 劳动力. In: :as_of, :born_labour_age_from, :born_labour_age_to (the first age that is too old),
-- :p_labour_counts_weak ('1': 弱劳动力或半劳动力 counts). Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
JOIN person_state AS s ON s.owner = p.id
WHERE p.born_on <= :born_labour_age_from
  AND p.born_on > :born_labour_age_to
  AND s.void = 0
  AND s.since <= :as_of
  AND (s.until IS NULL OR s.until > :as_of)
  AND (s.labour_ability IN ('ordinary', 'skilled')
       OR (s.labour_ability = 'weak' AND :p_labour_counts_weak = '1'))
  AND s.school_state IS NULL
  AND (s.person_state IS NULL OR s.person_state = 'registered')
