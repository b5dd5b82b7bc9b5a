-- Divisions in which somebody works or a posting is, in the order of their codes. In: nothing. Out: value (4 digits),
-- name.
SELECT used.value AS value, COALESCE (d.name, province.name, used.value) AS name
FROM (SELECT SUBSTR (w.work_division, 1, 4) AS value FROM work_spell AS w WHERE w.void = 0 AND w.work_division IS NOT NULL
      UNION
      SELECT SUBSTR (p.work_division, 1, 4) FROM posting AS p WHERE p.void = 0 AND p.work_division IS NOT NULL) AS used
LEFT JOIN division AS d ON d.code = used.value || '00' AND d.void = 0
LEFT JOIN division AS province ON province.code = SUBSTR (used.value, 1, 2) || '0000' AND province.void = 0
ORDER BY used.value
