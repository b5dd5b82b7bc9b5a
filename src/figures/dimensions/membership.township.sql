-- The township that the household of a membership came from. In: nothing. Out: record_id
-- (membership), value: code.
SELECT m.id AS record_id, h.origin_township AS value
FROM membership AS m
JOIN household AS h ON h.id = m.household_id
