-- Whether a person looks for work: registered and seeking or referred. In: :as_of. Out: record_id (person), value: yes, no.
SELECT p.id AS record_id,
       CASE
         WHEN EXISTS (SELECT 1
                      FROM job_seeker AS s
                      WHERE s.person_id = p.id
                        AND s.void = 0
                        AND s.registered_on <= :as_of
                        AND s.seeker_state IN ('seeking', 'referred'))
         THEN 'yes' ELSE 'no'
       END AS value
FROM person AS p
