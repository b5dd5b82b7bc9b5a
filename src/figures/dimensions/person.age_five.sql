-- The group of five years of age at the date, the last one open; unknown without a birth date or
-- before birth. In: :as_of. Out: record_id (person), value: the first age of the group, 0, 5 … 90.
SELECT a.record_id,
       CASE WHEN a.age >= 90 THEN '90'
            WHEN a.age >= 0 THEN CAST (a.age / 5 * 5 AS TEXT) END AS value
FROM (SELECT p.id AS record_id,
             CASE WHEN p.born_on <= :as_of
                  THEN CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - CAST (SUBSTR (p.born_on, 1, 4) AS INTEGER)
                       - CASE WHEN SUBSTR (:as_of, 6) < SUBSTR (p.born_on, 6) THEN 1 ELSE 0 END
             END AS age
      FROM person AS p) AS a
