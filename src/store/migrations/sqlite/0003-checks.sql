-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- Exemptions from rules, what was reported to superiors, and why an export disagreed.

CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  rule_key TEXT,
  record_type TEXT,
  record_id INTEGER,
  record_name TEXT,
  reason TEXT,
  granted_by TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX exemption_by_rule ON exemption (rule_key, record_id, void, since, until);

CREATE TABLE reported_figure (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  report_key TEXT,
  figure_key TEXT,
  figure_title TEXT,
  as_of TEXT,
  period_from TEXT,
  value REAL,
  reason TEXT
) STRICT;
CREATE INDEX reported_figure_by_figure ON reported_figure (figure_key, report_key, void, as_of);

-- What an ID number has in common with that of a certificate (rule ID07).
CREATE INDEX person_first17 ON person (SUBSTR (id_number, 1, 17)) WHERE void = 0;

-- Who may be one person entered twice (rule ID08).
CREATE INDEX person_born_name ON person (born_on, name_sort) WHERE void = 0;

ALTER TABLE disclosure ADD COLUMN reason TEXT;
