-- HS04: households with several flats, or with none. In: :as_of. Out: record_id (household), flats.
SELECT c.record_id AS record_id, c.flats AS flats
FROM (
  SELECT h.record_id AS record_id,
         (SELECT COUNT (*) FROM {{occupancies}} AS o WHERE o.household_id = h.record_id) AS flats
  FROM {{households}} AS h
) AS c
WHERE c.flats <> 1
