-- The lines of one entry in the order they were written. In: :entry. Out: op, type, record, span, field, old, new.
SELECT op, type, record, span, field, old, new
FROM change
WHERE entry = :entry
ORDER BY id
