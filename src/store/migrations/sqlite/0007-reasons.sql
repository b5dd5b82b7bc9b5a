-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- Why what differs was taken out all the same is told with who took it out.

DROP VIEW log_disclosure;

CREATE VIEW log_disclosure AS
SELECT d.id AS id, 1 AS version, 0 AS void, d.at AS at, d.operator AS operator, d.kind AS kind,
       d.type AS record_type,
       CASE d.type
         WHEN 'person' THEN (SELECT p.name FROM person AS p WHERE p.id = d.record)
         WHEN 'household' THEN (SELECT h.household_code FROM household AS h WHERE h.id = d.record)
       END AS record_name,
       d.level AS level, d.rows AS rows, d.purpose AS purpose, d.recipient AS recipient,
       d.reason AS reason, d.field AS field, d.id AS number
FROM disclosure AS d;
