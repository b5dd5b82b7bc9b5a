-- An item of a code list, void or not. In: :first (list), :second (code). Out: its id.
SELECT id FROM code_item WHERE list_id = :first AND code = :second LIMIT 1
