-- What a report or list said of a day, or of a period. In: :report, :as_of, :from (NULL: no period).
-- Out: id.
SELECT r.id
FROM reported_figure AS r
WHERE r.report_key = :report
  AND r.as_of = :as_of
  AND r.void = 0
  AND COALESCE (r.period_from, '') = COALESCE (:from, '')
