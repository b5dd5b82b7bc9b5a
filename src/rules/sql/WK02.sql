-- WK02: two spells at once, none of them beside another work. In: nothing. Out: record_id (person), first_since, second_since.
SELECT a.person_id AS record_id, a.since AS first_since, b.since AS second_since
FROM work_spell AS a
JOIN work_spell AS b
  ON b.person_id = a.person_id
 AND b.void = 0
 AND b.id > a.id
 AND COALESCE (b.is_part_time, 0) = 0
 AND COALESCE (b.is_planned, 0) = 0
 AND (a.until IS NULL OR b.since < a.until)
 AND (b.until IS NULL OR a.since < b.until)
WHERE a.void = 0
  AND COALESCE (a.is_part_time, 0) = 0
  AND COALESCE (a.is_planned, 0) = 0
