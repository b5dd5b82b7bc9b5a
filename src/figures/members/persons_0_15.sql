-- 16周岁以下人口. In: :as_of, :born_age_band_2. Out: record_id (person), amount 1.
SELECT m.record_id, m.amount
FROM {{persons}} AS m
JOIN person AS p ON p.id = m.record_id
WHERE p.born_on <= :as_of
  AND p.born_on > :born_age_band_2
