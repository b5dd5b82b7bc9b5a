-- The declared state of a flat. In: nothing. Out: record_id (flat), value: code.
SELECT f.id AS record_id, f.flat_state AS value
FROM flat AS f
