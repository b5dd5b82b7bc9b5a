-- How a household came or went: a split when somebody came to it from another household on its first
-- day, a merger when somebody went to another one on its last; else in or out. In: :event ('begin' or
-- 'end'). Out: record_id (household), value: code.
SELECT h.id AS record_id,
       CASE WHEN :event = 'begin'
            THEN CASE WHEN EXISTS (SELECT 1
                                   FROM membership AS m
                                   WHERE m.household_id = h.id
                                     AND m.void = 0
                                     AND m.since = h.moved_in_on
                                     AND m.join_reason = 'transfer') THEN 'split' ELSE 'increase' END
            ELSE CASE WHEN EXISTS (SELECT 1
                                   FROM membership AS m
                                   WHERE m.household_id = h.id
                                     AND m.void = 0
                                     AND m.until = h.moved_out_on
                                     AND m.leave_reason = 'transfer') THEN 'merge' ELSE 'decrease' END
       END AS value
FROM household AS h
