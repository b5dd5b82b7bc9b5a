-- WK13: working, but without a mobile number that can be one. In: :as_of. Out: record_id (person), workplace.
SELECT w.person_id AS record_id, MIN (w.workplace) AS workplace
FROM {{running-work}} AS w
JOIN person AS p ON p.id = w.person_id
WHERE p.phone IS NULL
   OR LENGTH (p.phone) <> 11
   OR p.phone < '13000000000'
   OR p.phone > '19999999999'
GROUP BY w.person_id
