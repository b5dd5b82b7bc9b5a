-- The flat of a household; of several, the one it moved into last. In: :as_of. Out: household_id,
-- flat_id, building_id, since; no row without a flat.
SELECT o.household_id, o.flat_id, o.building_id, o.since
FROM {{occupancies}} AS o
WHERE NOT EXISTS (SELECT 1
                  FROM {{occupancies}} AS later
                  WHERE later.household_id = o.household_id
                    AND later.record_id <> o.record_id
                    AND (COALESCE (later.since, '') > COALESCE (o.since, '')
                         OR (COALESCE (later.since, '') = COALESCE (o.since, '')
                             AND later.record_id > o.record_id)))
