-- Every item of every code list, townships, villages and divisions as lists of their own. In: nothing.
-- Out: list, code, name, extra, active.
SELECT list, code, name, extra, active
FROM (SELECT list_id AS list, code, name, COALESCE(extra, '') AS extra,
             COALESCE(is_active, 1) AS active, COALESCE(sort_order, 0) AS sort_order, id
      FROM code_item WHERE void = 0
      UNION ALL
      SELECT 'township', code, name,
             CASE WHEN conflicting_name IS NULL THEN '' ELSE 'elsewhere=' || conflicting_name END, COALESCE(is_active, 1), COALESCE(sort_order, 0), id
      FROM township WHERE void = 0
      UNION ALL
      SELECT 'village', code, name, 'township=' || township, COALESCE(is_active, 1), COALESCE(sort_order, 0), id
      FROM village WHERE void = 0
      UNION ALL
      SELECT 'division6', code, name, 'level=' || level, COALESCE(is_active, 1), COALESCE(sort_order, 0), id
      FROM division WHERE void = 0) AS item
ORDER BY list, sort_order, id
