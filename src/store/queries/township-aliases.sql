-- Other spellings of townships. In: nothing. Out: alias, code of the township.
SELECT alias, township
FROM township_alias
WHERE void = 0
ORDER BY id
