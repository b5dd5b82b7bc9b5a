-- Memberships together with a monitoring of their household, as far as both are in force on a day.
-- In: nothing. Out: record_id (membership), pair (membership and monitoring), begin_day, end_day,
-- begins ('identified': with the monitoring; 'joined': the person, or the household, came while
-- monitored), ends ('cleared', or 'left'; NULL without an end).
SELECT s.record_id,
       s.pair,
       CASE WHEN s.since > s.begin_day THEN s.since ELSE s.begin_day END AS begin_day,
       CASE WHEN s.end_day IS NULL OR s.until < s.end_day THEN s.until ELSE s.end_day END AS end_day,
       CASE WHEN s.since > s.begin_day OR s.begins = 'arrived' THEN 'joined' ELSE 'identified' END AS begins,
       CASE WHEN s.until IS NOT NULL AND (s.end_day IS NULL OR s.until < s.end_day) THEN 'left' ELSE s.ends END AS ends
FROM (SELECT m.id AS record_id,
             CAST (m.id AS TEXT) || '-' || CAST (q.record_id AS TEXT) AS pair,
             m.since,
             m.until,
             q.begin_day,
             q.end_day,
             q.begins,
             q.ends
      FROM {{monitorings}} AS q
      JOIN membership AS m ON m.household_id = q.household_id
      JOIN person AS p ON p.id = m.person_id
      WHERE m.void = 0
        AND p.void = 0) AS s
WHERE (s.until IS NULL OR s.begin_day < s.until)
  AND (s.since IS NULL OR s.end_day IS NULL OR s.since < s.end_day)
