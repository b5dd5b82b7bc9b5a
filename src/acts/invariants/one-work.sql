-- Two spells of work of one person that run at once and of which none is marked part-time (rule WK02).
-- Planned ones have not begun. In: :id (person). Out: day (from which on), one, other (work spells); by day.
SELECT CASE WHEN a.since < b.since THEN b.since ELSE a.since END AS day, a.id AS one, b.id AS other
FROM work_spell AS a
JOIN work_spell AS b
  ON b.person_id = a.person_id
 AND b.void = 0
 AND b.id > a.id
 AND COALESCE (b.is_part_time, 0) = 0
 AND COALESCE (b.is_planned, 0) = 0
 AND (a.until IS NULL OR b.since < a.until)
 AND (b.until IS NULL OR a.since < b.until)
WHERE a.person_id = :id
  AND a.void = 0
  AND COALESCE (a.is_part_time, 0) = 0
  AND COALESCE (a.is_planned, 0) = 0
ORDER BY day
