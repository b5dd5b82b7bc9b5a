-- RL01: households without exactly one head; empty ones too. In: :as_of. Out: record_id (household),
-- members, heads.
SELECT c.record_id AS record_id,
       (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = c.record_id) AS members,
       c.heads AS heads
FROM (
  SELECT h.record_id AS record_id,
         (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = h.record_id AND m.relation = 'head') AS heads
  FROM {{households}} AS h
) AS c
WHERE c.heads <> 1
