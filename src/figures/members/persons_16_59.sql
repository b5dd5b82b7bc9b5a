-- 16—59周岁人口. In: :as_of, :born_age_band_2, :born_age_band_3. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.born_on <= :born_age_band_2
  AND p.born_on > :born_age_band_3
