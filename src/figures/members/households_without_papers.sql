-- 档案不齐户数: a paper of the list household_document is not ticked off. In: :as_of. Out: record_id
-- (household), amount 1.
SELECT m.record_id, m.amount
FROM {{households}} AS m
WHERE EXISTS (SELECT 1
              FROM code_item AS c
              WHERE c.list_id = 'household_document'
                AND c.is_active = 1
                AND c.void = 0
                AND NOT EXISTS (SELECT 1
                                FROM household_documents_done AS d
                                WHERE d.owner = m.record_id
                                  AND d.code = c.code))
