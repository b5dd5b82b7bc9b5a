-- 减少户数. In: :from, :to. Out: record_id (household), amount 1. A household that left before it came
-- was never counted.
SELECT h.id AS record_id, 1 AS amount
FROM household AS h
WHERE h.void = 0
  AND h.moved_out_on >= :from
  AND h.moved_out_on <= :to
  AND (h.moved_in_on IS NULL OR h.moved_in_on < h.moved_out_on)
