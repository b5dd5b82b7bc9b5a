-- 求职登记人数: registered and still looking. In: :as_of. Out: record_id (job_seeker), amount: the person, who is counted
-- once.
SELECT s.id AS record_id, s.person_id AS amount
FROM job_seeker AS s
WHERE s.void = 0
  AND s.registered_on <= :as_of
  AND s.seeker_state IN ('seeking', 'referred')
