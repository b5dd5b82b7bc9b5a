-- The line of a person on a wage sheet. In: :factory, :month, :person. Out: id.
SELECT id FROM wage WHERE factory_id = :factory AND wage_month = :month AND person_id = :person AND void = 0
