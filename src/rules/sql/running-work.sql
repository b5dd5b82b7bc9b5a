-- Running work spells of present persons with what rules look at. In: :as_of. Out: spell_id, person_id, place (figures'
-- work), work_kind, work_scope, work_division, workplace.
SELECT r.record_id AS spell_id,
       s.person_id,
       w.place,
       s.work_kind,
       s.work_scope,
       s.work_division,
       COALESCE (s.employer, f.name, '') AS workplace
FROM {{work_running}} AS r
JOIN {{work}} AS w ON w.record_id = r.record_id
JOIN work_spell AS s ON s.id = r.record_id
LEFT JOIN factory AS f ON f.id = s.factory_id
