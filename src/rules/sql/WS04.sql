-- WS04: workshops short of the criteria of a demonstration workshop in the year before. In: :as_of, :p_demo_workers,
-- :p_demo_months, :p_demo_wage (元). Out: record_id (factory), workers (relieved from poverty or monitored, with wages that
-- year), good (of these long enough and with enough wages), needed.
SELECT f.record_id AS record_id,
       (SELECT COUNT (*) FROM {{demo-workers}} AS d WHERE d.factory_id = f.record_id) AS workers,
       (SELECT COUNT (*)
        FROM {{demo-workers}} AS d
        WHERE d.factory_id = f.record_id
          AND d.months >= CAST (:p_demo_months AS INTEGER)
          AND d.wages >= CAST (:p_demo_wage AS INTEGER) * 100) AS good,
       CAST (:p_demo_workers AS INTEGER) AS needed
FROM {{factories}} AS f
WHERE (SELECT COUNT (*)
       FROM {{demo-workers}} AS d
       WHERE d.factory_id = f.record_id
         AND d.months >= CAST (:p_demo_months AS INTEGER)
         AND d.wages >= CAST (:p_demo_wage AS INTEGER) * 100) < CAST (:p_demo_workers AS INTEGER)
