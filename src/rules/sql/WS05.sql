-- WS05: workers of workshops without the wages of the year before, who do not count for the increase. In: :as_of.
-- Out: record_id (person).
SELECT f.record_id AS record_id
FROM {{factory_workers}} AS f
WHERE NOT EXISTS (SELECT 1 FROM {{baselines}} AS b WHERE b.person_id = f.record_id)
