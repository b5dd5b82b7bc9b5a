-- Lines of the history that are of no exemption. In: :last, the line seen last. Out: 1 when there
-- is one after it, or 0.
SELECT EXISTS (SELECT 1 FROM change AS c WHERE c.id > :last AND c.type <> 'exemption')
