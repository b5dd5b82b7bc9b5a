-- Later entries in force that wrote what an entry wrote: the same field of the same row, or anything of a record or a
-- state row that it created. In: :entry. Out: entry.
-- In force: not undone, and not the undoing of another later entry (such a pair has cancelled itself).
SELECT DISTINCT later.entry
FROM change AS mine
JOIN change AS later
  ON later.record = mine.record
 AND later.type = mine.type
 AND later.entry > mine.entry
 AND (COALESCE (later.span, 0) = COALESCE (mine.span, 0) OR (mine.op = 'create' AND mine.span IS NULL))
 AND (mine.op = 'create' OR later.field = mine.field)
JOIN entry AS e ON e.id = later.entry
WHERE mine.entry = :entry
  AND (e.undoes IS NULL OR e.undoes < :entry)
  AND NOT EXISTS (SELECT 1 FROM entry AS u WHERE u.undoes = e.id
                  AND NOT EXISTS (SELECT 1 FROM entry AS r WHERE r.undoes = u.id))
