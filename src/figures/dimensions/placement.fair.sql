-- In: nothing. Out: record_id (placement), value.
SELECT l.id AS record_id, l.fair_id AS value
FROM placement AS l
