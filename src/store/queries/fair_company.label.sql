-- How a company at a fair is called: by its name. In: :id. Out: label.
SELECT c.name FROM fair_company AS x JOIN company AS c ON c.id = x.company_id WHERE x.id = :id
