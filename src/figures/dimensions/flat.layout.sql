-- The layout (户型) of a flat. In: nothing. Out: record_id (flat), value: code.
SELECT f.id AS record_id, f.layout AS value
FROM flat AS f
