-- Male or female; everything else is unknown. In: nothing. Out: record_id (membership), value: 1, 2.
SELECT m.id AS record_id, CASE WHEN p.sex IN ('1', '2') THEN p.sex END AS value
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
