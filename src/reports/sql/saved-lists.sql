-- Saved lists of a code list in the order of their names. In: :list, :name (null: all). Out: name,
-- codes (divided by comma or line break).
SELECT s.name, s.codes
FROM saved_list AS s
WHERE s.void = 0
  AND s.list_id = :list
  AND (:name IS NULL OR s.name = :name)
ORDER BY s.name
