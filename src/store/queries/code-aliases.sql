-- Other spellings of the items of code lists, townships among them; of two for one spelling the later row counts, so those
-- of townships come last. In: nothing. Out: list, alias, code.
SELECT list, alias, code
FROM (SELECT list, alias, code, 0 AS is_township, id FROM code_alias WHERE void = 0
      UNION ALL
      SELECT 'township', alias, township, 1, id FROM township_alias WHERE void = 0) AS spelling
ORDER BY is_township, id
