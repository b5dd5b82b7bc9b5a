-- Derived fields of income accounts at a date. In: :as_of (the head is that of the day). Out: id and the fields, one row for each account.
-- Net income = wages + business income - business expenses + property income + transfers; blank when none of them is told.
-- Per person it is rounded to the nearest 分, halves away from zero. The line is the parameter monitoring_line of the account's
-- year (the one in force at its end); a quarter has none, for the line is that of a year.
SELECT n.id AS id,
       n.household_code AS household_code,
       n.head_name AS head_name,
       n.net AS net_income,
       n.per_person AS net_income_per_person,
       n.line AS line,
       CASE WHEN n.per_person IS NULL OR n.line IS NULL THEN NULL WHEN n.per_person < n.line THEN 1 ELSE 0 END AS is_below_line
FROM (SELECT a.id,
             h.household_code,
             hp.name AS head_name,
             s.net,
             CASE WHEN a.persons > 0
                  THEN (CASE WHEN s.net < 0 THEN 2 * s.net - a.persons ELSE 2 * s.net + a.persons END) / (2 * a.persons)
             END AS per_person,
             (SELECT CAST (r.value AS INTEGER) * 100
              FROM parameter AS r
              WHERE r.parameter_key = 'monitoring_line'
                AND r.void = 0
                AND LENGTH (a.period) = 4
                AND (r.since IS NULL OR r.since <= a.period || '-12-31')
                AND (r.until IS NULL OR r.until > a.period || '-12-31')) AS line
      FROM income_account AS a
      JOIN (SELECT i.id,
                   CASE WHEN COALESCE (i.wage_income, i.business_income, i.business_expense,
                                       i.property_income, i.transfer_income) IS NOT NULL
                        THEN COALESCE (i.wage_income, 0) + COALESCE (i.business_income, 0) - COALESCE (i.business_expense, 0)
                             + COALESCE (i.property_income, 0) + COALESCE (i.transfer_income, 0)
                   END AS net
            FROM income_account AS i) AS s ON s.id = a.id
      LEFT JOIN household AS h ON h.id = a.household_id
      LEFT JOIN membership AS hm
        ON hm.id = (SELECT MIN (m.id)
                    FROM membership AS m
                    WHERE m.household_id = a.household_id
                      AND m.relation = 'head'
                      AND m.void = 0
                      AND (m.since IS NULL OR m.since <= :as_of)
                      AND (m.until IS NULL OR m.until > :as_of))
      LEFT JOIN person AS hp ON hp.id = hm.person_id AND hp.void = 0) AS n
