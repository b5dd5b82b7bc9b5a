-- in: :from, :to (the numbers between them, TO not among them), :name (who has it comes first). out: id.
SELECT id
FROM person
WHERE void = 0 AND id_number >= :from AND id_number < :to
ORDER BY CASE WHEN name = :name THEN 0 ELSE 1 END, id
