-- The one running work spell by which a person is classed: of several the first by place, then the latest. In: :as_of.
-- Out: the columns of work.
SELECT w.record_id, w.person_id, w.work_kind, w.work_scope, w.work_division, w.industry, w.factory_id, w.since, w.place
FROM {{work}} AS w
WHERE NOT EXISTS (SELECT 1
                  FROM {{work}} AS other
                  WHERE other.person_id = w.person_id
                    AND other.record_id <> w.record_id
                    AND (other.place < w.place
                         OR (other.place = w.place
                             AND (other.since > w.since
                                  OR (other.since = w.since AND other.record_id > w.record_id)))))
