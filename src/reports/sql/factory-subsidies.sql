-- Subsidies of the workshops that factories counts, up to the year of the date, one row each. In: :as_of. Out: fields of
-- factory and subsidy by key. The order is put behind by factories.c.
SELECT fa.name,
       s.subsidy_project,
       s.amount,
       s.subsidy_year
FROM {{factories}} AS m
JOIN factory AS fa ON fa.id = m.record_id
JOIN subsidy AS s ON s.factory_id = fa.id
WHERE s.void = 0
  AND (s.subsidy_year IS NULL OR s.subsidy_year <= CAST (SUBSTR (:as_of, 1, 4) AS INTEGER))
