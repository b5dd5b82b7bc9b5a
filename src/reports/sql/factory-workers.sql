-- Form B2: the running work spells in workshops of those whom factory_workers counts, one row each. In: :as_of. Out:
-- person_id, factory_id and fields of factory, person, household and work_spell by key; the age is made from born_on. More
-- conditions and the order are put behind by sr-factory-sheets.c.
SELECT w.person_id,
       w.factory_id,
       fa.name AS factory_name,
       p.name,
       p.sex,
       p.born_on,
       p.id_number,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       h.origin_township,
       hs.household_type,
       w.job,
       w.employment_form,
       w.since,
       w.has_contract,
       w.is_insured,
       w.agreed_pay,
       w.agreed_pay_unit,
       w.bank_account,
       w.baseline_income,
       p.phone
FROM {{residents}} AS m
JOIN household AS h ON h.id = m.household_id
JOIN person AS p ON p.id = m.person_id
JOIN work_spell AS w ON w.person_id = p.id
JOIN factory AS fa ON fa.id = w.factory_id
LEFT JOIN household_state AS hs
  ON hs.owner = h.id AND hs.void = 0 AND hs.since <= :as_of AND (hs.until IS NULL OR hs.until > :as_of)
LEFT JOIN flat AS f ON f.id = (SELECT o.flat_id FROM {{homes}} AS o WHERE o.household_id = h.id)
LEFT JOIN building AS b ON b.id = f.building_id
WHERE w.void = 0
  AND w.work_kind = 'factory'
  AND COALESCE (w.is_planned, 0) = 0
  AND w.since <= :as_of
  AND (w.until IS NULL OR w.until > :as_of)
