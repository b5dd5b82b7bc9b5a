-- In the settlement, or not. In: nothing. Out: value, name.
SELECT '1' AS value, '安置点内' AS name UNION ALL SELECT '0', '安置点外'
