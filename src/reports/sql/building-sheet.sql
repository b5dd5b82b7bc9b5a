-- The flats of a building, for its building head. In: :as_of, :building (id), :vacant (what stands in place
-- of a head where nobody lives). Out: unit_number, floor_number, flat_label, household_code, head_name, phone,
-- members, household_type, checked (blank: to be written in); a flat with two households has two rows. Order: unit, floor, room.
SELECT f.unit_number,
       f.floor_number,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       h.household_code,
       CASE WHEN o.household_id IS NULL THEN :vacant ELSE hp.name END AS head_name,
       h.phone,
       CASE WHEN o.household_id IS NULL THEN NULL
            ELSE (SELECT COUNT (*) FROM {{residents}} AS m WHERE m.household_id = o.household_id)
       END AS members,
       hs.household_type,
       CAST (NULL AS TEXT) AS checked
FROM flat AS f
JOIN building AS b ON b.id = f.building_id
LEFT JOIN {{occupancies}} AS o ON o.flat_id = f.id
LEFT JOIN household AS h ON h.id = o.household_id
LEFT JOIN household_state AS hs
  ON hs.owner = h.id AND hs.void = 0 AND hs.since <= :as_of AND (hs.until IS NULL OR hs.until > :as_of)
LEFT JOIN person AS hp
  ON hp.void = 0
 AND hp.id = (SELECT MIN (m.person_id) FROM {{residents}} AS m WHERE m.household_id = h.id AND m.relation = 'head')
WHERE f.building_id = :building
  AND f.void = 0
ORDER BY f.unit_number, f.floor_number, f.room_number, h.household_code
