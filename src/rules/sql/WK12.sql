-- WK12: public posts of somebody too young, too old, or with too many. In: :as_of, :born_labour_age_from,
-- :born_public_post_age_to, :p_public_posts_most. Out: record_id (person), born_on, posts.
SELECT w.person_id AS record_id, p.born_on AS born_on, COUNT (*) AS posts
FROM {{running-work}} AS w
JOIN person AS p ON p.id = w.person_id
WHERE w.work_kind = 'public_post'
GROUP BY w.person_id, p.born_on
HAVING p.born_on > :born_labour_age_from
    OR p.born_on <= :born_public_post_age_to
    OR COUNT (*) > CAST (:p_public_posts_most AS INTEGER)
