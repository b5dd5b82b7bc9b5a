-- The wages in the year before of everybody who works in a workshop: of several running spells the earliest that tells
-- them. In: :as_of. Out: person_id, baseline_income (分; 0 is one, blank ones are left out).
SELECT s.person_id, s.baseline_income
FROM work_spell AS s
JOIN {{work}} AS w ON w.record_id = s.id AND w.work_kind = 'factory' AND w.factory_id IS NOT NULL
WHERE s.baseline_income IS NOT NULL
  AND NOT EXISTS (SELECT 1
                  FROM work_spell AS other
                  JOIN {{work}} AS o ON o.record_id = other.id AND o.work_kind = 'factory' AND o.factory_id IS NOT NULL
                  WHERE other.person_id = s.person_id
                    AND other.baseline_income IS NOT NULL
                    AND (other.since < s.since OR (other.since = s.since AND other.id < s.id)))
