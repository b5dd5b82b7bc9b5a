-- The household code with the highest number, void ones included. In: nothing. Out: one text.
SELECT household_code
FROM household
WHERE household_code LIKE 'SR-%'
ORDER BY LENGTH(household_code) DESC, household_code DESC
LIMIT 1
