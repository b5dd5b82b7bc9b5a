-- Another spelling of a code, void or not. In: :first (list), :second (alias). Out: its id.
SELECT id FROM code_alias WHERE list = :first AND alias = :second LIMIT 1
