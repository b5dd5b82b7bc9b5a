-- 县外就业人数: the employed whom parts/work.sql puts in place 3, so that the four are the whole. In: :as_of,
-- :born_labour_age_from. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{employed}} AS m
WHERE (SELECT MIN (w.place) FROM {{work}} AS w WHERE w.person_id = m.record_id) = 3
