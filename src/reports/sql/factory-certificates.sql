-- Certificates of the workshops that factories counts, one row each. In: :as_of. Out: fields of factory and
-- factory_certificate by key. The order is put behind by factories.c.
SELECT fa.name,
       c.certificate_number,
       c.certificate_level,
       c.certified_on
FROM {{factories}} AS m
JOIN factory AS fa ON fa.id = m.record_id
JOIN factory_certificate AS c ON c.factory_id = fa.id
WHERE c.void = 0
  AND (c.certified_on IS NULL OR c.certified_on <= :as_of)
