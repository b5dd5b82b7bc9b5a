-- What persons are found by. In: nothing. Out: id, name, its sort key and its pinyin, their numbers and their codes.
SELECT p.id AS id, p.name, p.name_sort, p.name_search, p.id_number, p.phone, p.person_code, p.national_person_number
FROM person AS p
WHERE p.void = 0
