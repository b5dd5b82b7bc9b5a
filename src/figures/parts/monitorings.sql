-- Monitorings of households that are not void, cut to the time in which the household is in residence.
-- In: nothing. Out: record_id (monitoring), household_id, begin_day, end_day (NULL: no end; the first
-- day on which it is monitored no more), begins ('identified', or 'arrived': the household came in a
-- later month), ends ('cleared', or 'left'; NULL without an end). A month of identification begins on
-- its first day, and so does that of clearing: in it the household is monitored no more.
SELECT s.record_id,
       s.household_id,
       CASE WHEN s.moved_in_on > s.identified THEN s.moved_in_on ELSE s.identified END AS begin_day,
       CASE WHEN s.cleared IS NULL OR s.moved_out_on < s.cleared THEN s.moved_out_on ELSE s.cleared END AS end_day,
       CASE WHEN SUBSTR (s.moved_in_on, 1, 7) > SUBSTR (s.identified, 1, 7) THEN 'arrived' ELSE 'identified' END AS begins,
       CASE WHEN s.moved_out_on IS NOT NULL AND (s.cleared IS NULL OR s.moved_out_on < s.cleared) THEN 'left'
            WHEN s.cleared IS NOT NULL THEN 'cleared' END AS ends
FROM (SELECT q.id AS record_id,
             q.household_id,
             q.identified_month || '-01' AS identified,
             q.cleared_month || '-01' AS cleared,
             h.moved_in_on,
             h.moved_out_on
      FROM monitoring AS q
      JOIN household AS h ON h.id = q.household_id
      WHERE q.void = 0
        AND h.void = 0) AS s
WHERE (s.cleared IS NULL OR s.identified < s.cleared)
  AND (s.moved_out_on IS NULL OR s.identified < s.moved_out_on)
  AND (s.moved_in_on IS NULL OR s.cleared IS NULL OR s.moved_in_on < s.cleared)
