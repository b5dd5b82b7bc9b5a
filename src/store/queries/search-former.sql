-- What persons and households were called by before it was set anew, from the history. In: :type. Out: record, field, old text.
SELECT c.record AS record, c.field, c.old
FROM change AS c
WHERE c.type = :type AND c.op = 'set' AND c.old IS NOT NULL AND c.field IN ('name', 'id_number', 'phone')
