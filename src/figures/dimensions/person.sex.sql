-- Male or female; everything else is unknown. In: nothing. Out: record_id (person), value: 1, 2.
SELECT p.id AS record_id, CASE WHEN p.sex IN ('1', '2') THEN p.sex END AS value
FROM person AS p
