-- 就业帮扶车间（扶贫工厂）数. In: :as_of. Out: record_id (factory), amount 1.
SELECT f.id AS record_id, 1 AS amount
FROM factory AS f
WHERE f.void = 0
  AND (f.opened_on IS NULL OR f.opened_on <= :as_of)
  AND COALESCE (f.factory_state, '') <> 'closed'
