-- The figures that a report or list reported last, up to a day. In: :report, :as_of. Out:
-- figure_key, value, as_of, period_from, and at, operator of the entry that wrote them down; of one
-- entry, in the order of the report.
SELECT r.figure_key, r.value, r.as_of, r.period_from, e.at, e.operator
FROM reported_figure AS r
JOIN change AS c ON c.type = 'reported_figure' AND c.record = r.id AND c.op = 'create'
JOIN entry AS e ON e.id = c.entry
WHERE r.report_key = :report
  AND r.void = 0
  AND r.as_of <= :as_of
  AND e.id = (SELECT MAX (lc.entry)
              FROM reported_figure AS l
              JOIN change AS lc ON lc.type = 'reported_figure' AND lc.record = l.id AND lc.op = 'create'
              WHERE l.report_key = :report
                AND l.void = 0
                AND l.as_of = (SELECT MAX (d.as_of)
                               FROM reported_figure AS d
                               WHERE d.report_key = :report AND d.void = 0 AND d.as_of <= :as_of))
ORDER BY r.id
