-- What was reported of a day, by whichever report. In: :as_of. Out: figure_key, value, report_key,
-- period_from (NULL: no period).
SELECT r.figure_key, r.value, r.report_key, r.period_from
FROM reported_figure AS r
WHERE r.as_of = :as_of AND r.void = 0
ORDER BY r.id
