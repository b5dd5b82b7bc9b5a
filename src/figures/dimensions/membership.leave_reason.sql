-- In: nothing. Out: record_id (membership), value: code.
SELECT m.id AS record_id, m.leave_reason AS value
FROM membership AS m
