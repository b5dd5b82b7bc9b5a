-- What a report or list last said of its figures before a day. In: :report, :before. Out:
-- figure_key, value, as_of; of each figure the last.
SELECT r.figure_key, r.value, r.as_of
FROM reported_figure AS r
WHERE r.report_key = :report
  AND r.void = 0
  AND r.as_of < :before
  AND NOT EXISTS (SELECT 1
                  FROM reported_figure AS later
                  WHERE later.report_key = r.report_key
                    AND later.figure_key = r.figure_key
                    AND later.void = 0
                    AND later.as_of < :before
                    AND (later.as_of > r.as_of OR (later.as_of = r.as_of AND later.id > r.id)))
ORDER BY r.id
