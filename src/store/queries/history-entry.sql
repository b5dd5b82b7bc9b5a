-- One entry. In: :entry. Out: id, at, operator, act, title, reason, undoes, undone_by.
SELECT e.id, e.at, e.operator, e.act, e.title, e.reason, e.undoes,
       (SELECT MAX (u.id) FROM entry AS u WHERE u.undoes = e.id
        AND NOT EXISTS (SELECT 1 FROM entry AS r WHERE r.undoes = u.id
                        AND NOT EXISTS (SELECT 1 FROM entry AS q WHERE q.undoes = r.id))) AS undone_by
FROM entry AS e
WHERE e.id = :entry
