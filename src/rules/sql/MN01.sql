-- MN01: households whose last yearly account is below the monitoring line of its year, and which are
-- not monitored. In: :as_of. Out: record_id (household), period, income and line (元 for each person).
SELECT c.record_id AS record_id, c.period AS period, ROUND (c.net / 100.0 / c.persons, 0) AS income, c.line AS line
FROM (
  SELECT a.household_id AS record_id,
         a.period AS period,
         a.persons AS persons,
         COALESCE (a.wage_income, 0) + COALESCE (a.business_income, 0) - COALESCE (a.business_expense, 0)
           + COALESCE (a.property_income, 0) + COALESCE (a.transfer_income, 0) AS net,
         COALESCE (a.wage_income, a.business_income, a.business_expense, a.property_income, a.transfer_income) AS told,
         (SELECT CAST (r.value AS INTEGER)
          FROM parameter AS r
          WHERE r.parameter_key = 'monitoring_line'
            AND r.void = 0
            AND (r.since IS NULL OR r.since <= a.period || '-12-31')
            AND (r.until IS NULL OR r.until > a.period || '-12-31')) AS line
  FROM income_account AS a
  JOIN {{households}} AS h ON h.record_id = a.household_id
  WHERE a.void = 0
    AND LENGTH (a.period) = 4
    AND a.period <= SUBSTR (:as_of, 1, 4)
    AND NOT EXISTS (SELECT 1
                    FROM income_account AS later
                    WHERE later.household_id = a.household_id
                      AND later.void = 0
                      AND LENGTH (later.period) = 4
                      AND later.period > a.period
                      AND later.period <= SUBSTR (:as_of, 1, 4))
    AND NOT EXISTS (SELECT 1 FROM {{monitored-now}} AS m WHERE m.household_id = a.household_id)
) AS c
WHERE c.told IS NOT NULL AND c.persons > 0 AND c.net < c.line * 100 * c.persons
