-- Safety checks of the workshops that factories counts, up to the date, one row each. In: :as_of. Out: fields of factory
-- and safety_check by key. The order is put behind by factories.c.
SELECT fa.name,
       s.checked_on,
       s.checked_by,
       s.check_finding,
       s.rectified_on
FROM {{factories}} AS m
JOIN factory AS fa ON fa.id = m.record_id
JOIN safety_check AS s ON s.factory_id = fa.id
WHERE s.void = 0
  AND (s.checked_on IS NULL OR s.checked_on <= :as_of)
