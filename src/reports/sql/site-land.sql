-- Land area of the settlements. In: nothing. Out: value (site), text (㎡).
SELECT s.id AS value, s.land_area AS text
FROM site AS s
WHERE s.void = 0
  AND s.land_area IS NOT NULL
