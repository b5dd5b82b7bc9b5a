-- The age band at the date; unknown without a birth date or before birth. In: :as_of,
-- :born_age_band_1, _2, _3. Out: record_id (person), value: 1, 2, 3, 4.
SELECT p.id AS record_id,
       CASE WHEN p.born_on IS NULL OR p.born_on > :as_of THEN NULL
            WHEN p.born_on > :born_age_band_1 THEN '1'
            WHEN p.born_on > :born_age_band_2 THEN '2'
            WHEN p.born_on > :born_age_band_3 THEN '3'
            ELSE '4' END AS value
FROM person AS p
