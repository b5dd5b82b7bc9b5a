-- Who left in a period: the members of deaths and moved_out, one row each. In: :from, :to.
-- Out: fields of membership, person and household by key; head and flat as they were before the day they left.
SELECT t.until,
       t.leave_reason,
       p.name,
       p.sex,
       p.id_number,
       p.born_on,
       t.relation,
       h.household_code,
       (SELECT MIN (q.name)
        FROM membership AS c
        JOIN person AS q ON q.id = c.person_id
        WHERE c.household_id = t.household_id
          AND c.void = 0
          AND c.relation = 'head'
          AND (c.since IS NULL OR c.since < t.until)
          AND (c.until IS NULL OR c.until >= t.until)) AS head_name,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       h.origin_township
FROM (SELECT record_id FROM {{deaths}} AS one
      UNION
      SELECT record_id FROM {{moved_out}} AS other) AS m
JOIN membership AS t ON t.id = m.record_id
JOIN person AS p ON p.id = t.person_id
JOIN household AS h ON h.id = t.household_id
LEFT JOIN occupancy AS s ON s.id = (SELECT MIN (o.id)
                         FROM occupancy AS o
                         WHERE o.household_id = t.household_id
                           AND o.void = 0
                           AND (o.since IS NULL OR o.since < t.until)
                           AND (o.until IS NULL OR o.until >= t.until))
LEFT JOIN flat AS f ON f.id = s.flat_id
LEFT JOIN building AS b ON b.id = f.building_id
ORDER BY t.until, h.household_code, t.id
