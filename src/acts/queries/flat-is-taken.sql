-- Whether a household lives in a flat with no end in sight.
-- In: :id (flat). Out: the number of such stays.
SELECT COUNT(*) FROM occupancy WHERE flat_id = :id AND void = 0 AND until IS NULL
