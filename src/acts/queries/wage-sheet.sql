-- The lines of a wage sheet. In: :factory, :month. Out: person, id.
SELECT person_id, id FROM wage WHERE factory_id = :factory AND wage_month = :month AND void = 0
