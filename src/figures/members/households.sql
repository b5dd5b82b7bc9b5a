-- 搬迁户数: households in residence. In: :as_of. Out: record_id (household), amount 1.
SELECT h.id AS record_id, 1 AS amount
FROM household AS h
WHERE h.void = 0
  AND (h.moved_in_on IS NULL OR h.moved_in_on <= :as_of)
  AND (h.moved_out_on IS NULL OR h.moved_out_on > :as_of)
