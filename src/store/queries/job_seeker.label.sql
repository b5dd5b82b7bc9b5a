-- How a job seeker is called: by the person's name. In: :id. Out: label.
SELECT p.name FROM job_seeker AS s JOIN person AS p ON p.id = s.person_id WHERE s.id = :id
