-- Households that came or left in a period, one row for each time; a split or a merger as the dimension
-- household_change tells it. In: :from, :to. Out: day, household_change (text), fields of household by
-- key, as they were on the first or the last day.
SELECT c.day, c.household_change, c.household_code, c.head_name, c.members, c.flat_label, c.origin_township
FROM (
SELECT h.moved_in_on AS day,
       CASE WHEN EXISTS (SELECT 1
                         FROM membership AS m
                         WHERE m.household_id = h.id
                           AND m.void = 0
                           AND m.since = h.moved_in_on AND m.join_reason = 'transfer') THEN '分户' ELSE '迁入' END AS household_change,
       h.household_code,
       (SELECT MIN (q.name)
        FROM membership AS c
        JOIN person AS q ON q.id = c.person_id
        WHERE c.household_id = h.id AND c.void = 0 AND c.relation = 'head'
          AND (c.since IS NULL OR c.since <= h.moved_in_on) AND (c.until IS NULL OR c.until > h.moved_in_on)) AS head_name,
       (SELECT COUNT (DISTINCT c.person_id)
        FROM membership AS c
        WHERE c.household_id = h.id AND c.void = 0
          AND (c.since IS NULL OR c.since <= h.moved_in_on) AND (c.until IS NULL OR c.until > h.moved_in_on)) AS members,
       (SELECT MIN (CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, ''))
        FROM occupancy AS o
        JOIN flat AS f ON f.id = o.flat_id
        JOIN building AS b ON b.id = f.building_id
        WHERE o.household_id = h.id AND o.void = 0
          AND (o.since IS NULL OR o.since <= h.moved_in_on) AND (o.until IS NULL OR o.until > h.moved_in_on)) AS flat_label,
       h.origin_township
FROM {{households_in}} AS r
JOIN household AS h ON h.id = r.record_id
UNION ALL
SELECT h.moved_out_on AS day,
       CASE WHEN EXISTS (SELECT 1
                         FROM membership AS m
                         WHERE m.household_id = h.id
                           AND m.void = 0
                           AND m.until = h.moved_out_on AND m.leave_reason = 'transfer') THEN '并户' ELSE '迁出' END AS household_change,
       h.household_code,
       (SELECT MIN (q.name)
        FROM membership AS c
        JOIN person AS q ON q.id = c.person_id
        WHERE c.household_id = h.id AND c.void = 0 AND c.relation = 'head'
          AND (c.since IS NULL OR c.since < h.moved_out_on) AND (c.until IS NULL OR c.until >= h.moved_out_on)) AS head_name,
       (SELECT COUNT (DISTINCT c.person_id)
        FROM membership AS c
        WHERE c.household_id = h.id AND c.void = 0
          AND (c.since IS NULL OR c.since < h.moved_out_on) AND (c.until IS NULL OR c.until >= h.moved_out_on)) AS members,
       (SELECT MIN (CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, ''))
        FROM occupancy AS o
        JOIN flat AS f ON f.id = o.flat_id
        JOIN building AS b ON b.id = f.building_id
        WHERE o.household_id = h.id AND o.void = 0
          AND (o.since IS NULL OR o.since < h.moved_out_on) AND (o.until IS NULL OR o.until >= h.moved_out_on)) AS flat_label,
       h.origin_township
FROM {{households_out}} AS r
JOIN household AS h ON h.id = r.record_id
) AS c
ORDER BY c.day, c.household_code
