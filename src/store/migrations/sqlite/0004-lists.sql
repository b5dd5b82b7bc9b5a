-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- What lists and searches of large registers need.

-- Former names and numbers, by which people are still found (queries/search-former.sql).
CREATE INDEX change_former ON change (type, record, field, old)
  WHERE op = 'set' AND old IS NOT NULL AND field IN ('name', 'id_number', 'phone');

-- Everybody in the order of the file. SQLite takes an index WHERE void = 0 for half as long as its table and walks along
-- whichever of them was made last when it needs all records that are not void: through one in any other order each record
-- is fetched from somewhere else, which takes three times as long with a million persons. So these come last (a test asks).
CREATE INDEX person_in_order ON person (id, void) WHERE void = 0;
CREATE INDEX household_in_order ON household (id, void) WHERE void = 0;
