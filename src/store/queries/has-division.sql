-- A division, void or not. In: :first (code). Out: its id.
SELECT id FROM division WHERE code = :first LIMIT 1
