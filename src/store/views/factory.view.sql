-- Derived fields of workshops at a date. In: :as_of, :born_factory_older_age (the latest birth
-- date of somebody of that age). Out: id and the fields, one row for each workshop.
-- wage_mean: of the wages above nothing of the twelve months that end with that of the date.
SELECT f.id AS id,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)) AS workers,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND EXISTS (SELECT 1
                       FROM membership AS m
                       JOIN household AS h ON h.id = m.household_id
                       WHERE m.person_id = s.person_id
                         AND m.void = 0
                         AND (m.since IS NULL OR m.since <= :as_of)
                         AND (m.until IS NULL OR m.until > :as_of)
                         AND (h.is_registered_poor = 1
                              OR EXISTS (SELECT 1
                                         FROM monitoring AS mo
                                         WHERE mo.household_id = h.id
                                           AND mo.void = 0
                                           AND mo.identified_month <= SUBSTR (:as_of, 1, 7)
                                           AND (mo.cleared_month IS NULL
                                                OR mo.cleared_month > SUBSTR (:as_of, 1, 7)))))) AS workers_poor,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND EXISTS (SELECT 1
                      FROM membership AS m
                      WHERE m.person_id = s.person_id
                        AND m.void = 0
                        AND (m.since IS NULL OR m.since <= :as_of)
                        AND (m.until IS NULL OR m.until > :as_of))) AS workers_site,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND p.sex = '2') AS workers_female,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND p.disability_number IS NOT NULL) AS workers_disabled,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND p.born_on <= :born_factory_older_age) AS workers_50_up,
       (SELECT COUNT (DISTINCT s.person_id)
        FROM work_spell AS s
        JOIN person AS p ON p.id = s.person_id AND p.void = 0
        WHERE s.factory_id = f.id
          AND s.void = 0
          AND COALESCE (s.is_planned, 0) = 0
          AND s.since <= :as_of
          AND (s.until IS NULL OR s.until > :as_of)
          AND s.has_contract = 1) AS workers_contracted,
       (SELECT CAST (ROUND (AVG (w.gross_pay)) AS INTEGER)
        FROM wage AS w
        WHERE w.factory_id = f.id
          AND w.void = 0
          AND w.gross_pay > 0
          AND w.wage_month <= SUBSTR (:as_of, 1, 7)
          AND w.wage_month > CAST (CAST (SUBSTR (:as_of, 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR (:as_of, 5, 3)) AS wage_mean
FROM factory AS f
