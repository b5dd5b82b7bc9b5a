-- What persons are found by. In: nothing. Out: id, name, its sort key and its pinyin, and their numbers.
SELECT p.id AS id, p.name, p.name_sort, p.name_search, p.person_code, p.id_number, p.phone, p.national_person_number
FROM person AS p
WHERE p.void = 0
