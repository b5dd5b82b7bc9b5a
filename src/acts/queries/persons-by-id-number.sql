-- Who has an ID number. In: :number. Out: id.
SELECT id FROM person WHERE id_number = :number AND void = 0 ORDER BY id LIMIT 1
