-- The building in which the household lived at the event: on the first day of the membership, or on
-- its last. In: :event ('begin' or 'end'). Out: record_id (membership), value: id of the building; no
-- row without a flat.
SELECT m.id AS record_id, MIN(f.building_id) AS value
FROM membership AS m
JOIN occupancy AS o ON o.household_id = m.household_id
JOIN flat AS f ON f.id = o.flat_id
WHERE o.void = 0
  AND f.void = 0
  AND ((:event = 'begin'
        AND (o.since IS NULL OR o.since <= m.since)
        AND (o.until IS NULL OR o.until > m.since))
       OR (:event = 'end'
           AND (o.since IS NULL OR o.since < m.until)
           AND (o.until IS NULL OR o.until >= m.until)))
GROUP BY m.id
