-- Which flats households have or had. In: :as_of. Out: id, household_id, the flat's label, whether it still holds.
SELECT o.id AS id, o.household_id AS household_id,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, ''),
       CASE WHEN o.until IS NULL OR o.until > :as_of THEN 1 ELSE 0 END AS holds
FROM occupancy AS o
JOIN flat AS f ON f.id = o.flat_id
JOIN building AS b ON b.id = f.building_id
WHERE o.void = 0 AND (o.since IS NULL OR o.since <= :as_of)
