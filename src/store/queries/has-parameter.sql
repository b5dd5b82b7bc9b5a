-- A value of a parameter, void or not. In: :first (key). Out: its id.
SELECT id FROM parameter WHERE parameter_key = :first LIMIT 1
