-- What a column of any header fills, void or not, also where a clerk has since written another field or title.
-- In: :first (title), :second (target). Out: its id.
SELECT a.id
FROM column_alias AS a
WHERE a.header IS NULL
  AND ((a.title = :first
        AND (a.target = :second
             OR EXISTS (SELECT 1 FROM change AS c
                        WHERE c.record = a.id AND c.type = 'column_alias'
                          AND c.field = 'target' AND c.old = :second)))
       OR (a.target = :second
           AND EXISTS (SELECT 1 FROM change AS c
                       WHERE c.record = a.id AND c.type = 'column_alias'
                         AND c.field = 'title' AND c.old = :first)))
LIMIT 1
