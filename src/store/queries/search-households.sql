-- What households are found by, but for their people and flats. In: nothing. Out: id, code, numbers, names of township and
-- village of origin.
SELECT h.id AS id, h.household_code, h.phone, h.national_household_number, h.hukou_number, t.name, v.name
FROM household AS h
LEFT JOIN township AS t ON t.code = h.origin_township AND t.void = 0
LEFT JOIN village AS v ON v.code = h.origin_village AND v.void = 0
WHERE h.void = 0
