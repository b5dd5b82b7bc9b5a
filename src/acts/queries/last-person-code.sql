-- The person code with the highest number, void ones included. In: nothing. Out: one text.
SELECT person_code
FROM person
WHERE person_code LIKE 'R-%'
ORDER BY LENGTH(person_code) DESC, person_code DESC
LIMIT 1
