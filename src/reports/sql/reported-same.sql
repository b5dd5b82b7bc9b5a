-- What a report said of a day. In: :report, :as_of. Out: id.
SELECT r.id FROM reported_figure AS r WHERE r.report_key = :report AND r.as_of = :as_of AND r.void = 0
