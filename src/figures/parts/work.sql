-- Work spells that run, planned ones left out, of persons who are not void. In: :as_of. Out: record_id (work spell),
-- person_id, work_kind, work_scope, work_division, industry, factory_id, since, place: 1 workshop, 2 public post, 3 outside
-- the county, 4 other, the order in which several spells of a person count as one.
SELECT w.id AS record_id,
       w.person_id,
       w.work_kind,
       w.work_scope,
       w.work_division,
       w.industry,
       w.factory_id,
       w.since,
       CASE
         WHEN w.work_kind = 'factory' THEN 1
         WHEN w.work_kind = 'public_post' THEN 2
         WHEN w.work_scope IN ('city', 'province', 'other_province', 'abroad') THEN 3
         ELSE 4
       END AS place
FROM work_spell AS w
WHERE w.void = 0
  AND COALESCE (w.is_planned, 0) = 0
  AND w.since <= :as_of
  AND (w.until IS NULL OR w.until > :as_of)
