-- What was written since a line of the history. In: :after. Out: id, op, type, record, field, old text, oldest first.
SELECT c.id, c.op, c.type, c.record, c.field, c.old
FROM change AS c
WHERE c.id > :after
ORDER BY c.id
