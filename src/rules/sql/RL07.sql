-- RL07: households whose declared number of persons is not that of their present members. In: :as_of.
-- Out: record_id (household), declared, members.
SELECT c.record_id AS record_id, c.declared AS declared, c.members AS members
FROM (
  SELECT h.id AS record_id,
         h.persons AS declared,
         (SELECT COUNT (*) FROM {{present-members}} AS m WHERE m.household_id = h.id) AS members
  FROM household AS h
  JOIN {{households}} AS counted ON counted.record_id = h.id
  WHERE h.persons IS NOT NULL
) AS c
WHERE c.declared <> c.members
