-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- The history, and what was seen or taken out, as lists like those of the record types.

-- An undo that was itself undone (and that not again) no longer holds.
CREATE VIEW log_entry AS
SELECT e.id AS id, 1 AS version, 0 AS void, e.at AS at, e.operator AS operator, e.act AS act,
       e.title AS title, e.reason AS reason,
       CASE WHEN EXISTS (
         SELECT 1 FROM entry AS u WHERE u.undoes = e.id
         AND NOT EXISTS (SELECT 1 FROM entry AS r WHERE r.undoes = u.id
                         AND NOT EXISTS (SELECT 1 FROM entry AS q WHERE q.undoes = r.id)))
       THEN 1 END AS is_undone,
       e.id AS number
FROM entry AS e;

CREATE VIEW log_disclosure AS
SELECT d.id AS id, 1 AS version, 0 AS void, d.at AS at, d.operator AS operator, d.kind AS kind,
       d.type AS record_type,
       CASE d.type
         WHEN 'person' THEN (SELECT p.name FROM person AS p WHERE p.id = d.record)
         WHEN 'household' THEN (SELECT h.household_code FROM household AS h WHERE h.id = d.record)
       END AS record_name,
       d.level AS level, d.rows AS rows, d.purpose AS purpose, d.recipient AS recipient,
       d.field AS field, d.id AS number
FROM disclosure AS d;
