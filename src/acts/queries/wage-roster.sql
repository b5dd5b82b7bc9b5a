-- Who stands on the wage sheet of a workshop for a month: everybody who worked there on a day of it, and whoever has a line
-- all the same. In: :factory, :month. Out: person, name, since, until (of the last spell there in that month; blank without
-- one), line (id of the wage, blank without one), last (gross pay of the month :before, 分, blank without one), version (of the
-- line); by name.
SELECT p.id AS person,
       p.name AS name,
       s.since AS since,
       s.until AS until,
       w.id AS line,
       b.gross_pay AS last,
       w.version AS version
FROM person AS p
LEFT JOIN work_spell AS s
  ON s.id = (SELECT MAX (x.id)
             FROM work_spell AS x
             WHERE x.factory_id = :factory
               AND x.person_id = p.id
               AND x.void = 0
               AND COALESCE (x.is_planned, 0) = 0
               AND x.since <= :month || '-31'
               AND (x.until IS NULL OR x.until > :month || '-01'))
LEFT JOIN wage AS w ON w.factory_id = :factory AND w.wage_month = :month AND w.person_id = p.id AND w.void = 0
LEFT JOIN wage AS b ON b.factory_id = :factory AND b.wage_month = :before AND b.person_id = p.id AND b.void = 0
WHERE p.id IN (SELECT x.person_id
               FROM work_spell AS x
               WHERE x.factory_id = :factory
                 AND x.void = 0
                 AND COALESCE (x.is_planned, 0) = 0
                 AND x.since <= :month || '-31'
                 AND (x.until IS NULL OR x.until > :month || '-01')
               UNION
               SELECT x.person_id FROM wage AS x WHERE x.factory_id = :factory AND x.wage_month = :month AND x.void = 0)
ORDER BY p.name_sort, p.id
