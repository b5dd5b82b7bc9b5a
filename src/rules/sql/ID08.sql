-- ID08: persons of one name (by sound) and one birth date with different numbers or without, whose
-- parents' names do not speak against it. In: –. Out: record_id (person), born_on, other (person),
-- other_code. (The index person_born_name alone says who has a double; CROSS JOIN: only those are
-- looked at.)
SELECT a.id AS record_id, a.born_on AS born_on, b.id AS other, COALESCE (b.person_code, '') AS other_code
FROM (
  SELECT p.id AS id
  FROM person AS p
  WHERE p.void = 0
    AND p.born_on >= '0'
    AND EXISTS (SELECT 1
                FROM person AS q
                WHERE q.born_on = p.born_on AND q.name_sort = p.name_sort AND q.void = 0 AND q.id <> p.id)
) AS doubles
CROSS JOIN person AS a
CROSS JOIN person AS b
LEFT JOIN person AS af ON af.id = a.father_id
LEFT JOIN person AS bf ON bf.id = b.father_id
LEFT JOIN person AS am ON am.id = a.mother_id
LEFT JOIN person AS bm ON bm.id = b.mother_id
WHERE a.id = doubles.id
  AND b.born_on = a.born_on
  AND b.name_sort = a.name_sort
  AND b.void = 0
  AND b.id <> a.id
  AND COALESCE (a.id_number, '') <> COALESCE (b.id_number, '-')
  AND COALESCE (a.sex, b.sex, '9') = COALESCE (b.sex, a.sex, '9')
  AND COALESCE (af.name, bf.name, '') = COALESCE (bf.name, af.name, '')
  AND COALESCE (am.name, bm.name, '') = COALESCE (bm.name, am.name, '')
