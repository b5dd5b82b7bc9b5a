-- HS01: flats in which more than one household lives. In: :as_of. Out: record_id (flat), households,
-- one, other (households).
SELECT o.flat_id AS record_id,
       COUNT (*) AS households,
       MIN (o.household_id) AS one,
       MAX (o.household_id) AS other
FROM {{occupancies}} AS o
JOIN {{households}} AS h ON h.record_id = o.household_id
GROUP BY o.flat_id
HAVING MIN (o.household_id) <> MAX (o.household_id)
