-- The building in which a household lived when it came, or when it left. In: :event ('begin' or 'end').
-- Out: record_id (household), value: id of the building; no row without a flat.
SELECT h.id AS record_id, MIN(f.building_id) AS value
FROM household AS h
JOIN occupancy AS o ON o.household_id = h.id
JOIN flat AS f ON f.id = o.flat_id
WHERE o.void = 0
  AND f.void = 0
  AND ((:event = 'begin'
        AND (o.since IS NULL OR o.since <= h.moved_in_on)
        AND (o.until IS NULL OR o.until > h.moved_in_on))
       OR (:event = 'end'
           AND (o.since IS NULL OR o.since < h.moved_out_on)
           AND (o.until IS NULL OR o.until >= h.moved_out_on)))
GROUP BY h.id
