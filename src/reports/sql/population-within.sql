-- Who changed from one household of the settlement to another in a period, one row for each time. In:
-- :from, :to. Out: fields of membership and person by key; from_code, from_flat, to_code, to_flat: the
-- two households and where they lived. from_code is null when the household left is not recorded; a new
-- relation within the same household is no change.
SELECT t.since,
       p.name,
       p.id_number,
       h.household_code AS from_code,
       (SELECT MIN (CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, ''))
        FROM occupancy AS o
        JOIN flat AS f ON f.id = o.flat_id
        JOIN building AS b ON b.id = f.building_id
        WHERE o.household_id = l.household_id
          AND o.void = 0
          AND (o.since IS NULL OR o.since < t.since)
          AND (o.until IS NULL OR o.until >= t.since)) AS from_flat,
       g.household_code AS to_code,
       (SELECT MIN (CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, ''))
        FROM occupancy AS o
        JOIN flat AS f ON f.id = o.flat_id
        JOIN building AS b ON b.id = f.building_id
        WHERE o.household_id = t.household_id
          AND o.void = 0
          AND (o.since IS NULL OR o.since <= t.since)
          AND (o.until IS NULL OR o.until > t.since)) AS to_flat
FROM {{joins}} AS j
JOIN membership AS t ON t.id = j.record_id
JOIN person AS p ON p.id = t.person_id
JOIN household AS g ON g.id = t.household_id
LEFT JOIN membership AS l
  ON l.id = (SELECT MAX (c.id)
             FROM membership AS c
             WHERE c.person_id = t.person_id
               AND c.void = 0
               AND c.id <> t.id
               AND c.until = t.since)
LEFT JOIN household AS h ON h.id = l.household_id
WHERE j.join_reason = 'transfer'
  AND (l.household_id IS NULL OR l.household_id <> t.household_id)
ORDER BY t.since, g.household_code, t.id
