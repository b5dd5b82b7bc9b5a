-- Exemptions in force. In: :as_of. Out: rule_key, record_id, id, record_name, reason, granted_by,
-- until; the one that began last comes last.
SELECT e.rule_key, e.record_id, e.id, e.record_name, e.reason, e.granted_by, e.until
FROM exemption AS e
WHERE e.void = 0
  AND (e.since IS NULL OR e.since <= :as_of)
  AND (e.until IS NULL OR e.until > :as_of)
ORDER BY COALESCE (e.since, ''), e.id
