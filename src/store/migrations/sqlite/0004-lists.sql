-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- What lists and searches of large registers need.

-- Former names and numbers, by which people are still found (queries/search-former.sql).
CREATE INDEX change_former ON change (type, record, field, old)
  WHERE op = 'set' AND old IS NOT NULL AND field IN ('name', 'id_number', 'phone');
