-- The township a household came from. In: nothing. Out: record_id (household), value: code.
SELECT h.id AS record_id, h.origin_township AS value
FROM household AS h
