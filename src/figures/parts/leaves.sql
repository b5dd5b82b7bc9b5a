-- Memberships that end in the period (the first day outside lies in it), of persons and households
-- that are not void. In: :from, :to (both days count). Out: record_id, person_id, leave_reason.
SELECT m.id AS record_id, m.person_id, m.leave_reason
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
JOIN household AS h ON h.id = m.household_id
WHERE m.void = 0
  AND p.void = 0
  AND h.void = 0
  AND m.until >= :from
  AND m.until <= :to
