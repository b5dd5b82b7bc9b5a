-- Roster of the persons of the figure persons, one row each. In: :as_of. Out: fields of household and
-- person by key; health_state: id of the state row that has the choices; the age
-- is made from born_on. More conditions and the
-- order are put behind by persons.c. The joins are in the order in which they are to be read: the
-- households by their code, then their people, so that nothing but one household is ever sorted.
SELECT h.household_code,
       CAST (b.building_number AS TEXT) || '-' || COALESCE (f.unit_number, '') || '-' || COALESCE (f.room_number, '') AS flat_label,
       p.name,
       m.relation,
       p.sex,
       p.id_number,
       p.born_on,
       p.ethnicity,
       p.education,
       s.school_state,
       s.id AS health_state,
       s.labour_ability,
       p.political_status,
       p.marital_status,
       p.phone,
       hs.household_type,
       h.is_registered_poor,
       h.origin_township,
       s.person_state,
       p.remark
FROM household AS h
LEFT JOIN household_state AS hs
  ON hs.owner = h.id AND hs.void = 0 AND hs.since <= :as_of AND (hs.until IS NULL OR hs.until > :as_of)
LEFT JOIN flat AS f ON f.id = (SELECT o.flat_id FROM {{homes}} AS o WHERE o.household_id = h.id)
LEFT JOIN building AS b ON b.id = f.building_id
CROSS JOIN {{residents}} AS m
CROSS JOIN person AS p
LEFT JOIN person_state AS s
  ON s.owner = p.id AND s.void = 0 AND s.since <= :as_of AND (s.until IS NULL OR s.until > :as_of)
WHERE h.void = 0
  AND m.household_id = h.id
  AND p.id = m.person_id
