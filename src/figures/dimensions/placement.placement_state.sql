-- In: nothing. Out: record_id (placement), value.
SELECT l.id AS record_id, l.placement_state AS value
FROM placement AS l
