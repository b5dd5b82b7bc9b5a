-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- How other people's workbooks write codes and call their columns.

CREATE TABLE code_alias (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  list TEXT,
  alias TEXT,
  code TEXT,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX code_alias_alias_unique ON code_alias (list, alias) WHERE void = 0;

CREATE TABLE column_alias (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  title TEXT,
  target TEXT,
  contents TEXT,
  header TEXT,
  position INTEGER,
  source TEXT
) STRICT;
-- One row for each title, header, position and target, blank ones being alike.
CREATE UNIQUE INDEX column_alias_unique ON column_alias (title, target)
  WHERE void = 0 AND header IS NULL AND position IS NULL;
CREATE UNIQUE INDEX column_alias_position_unique ON column_alias (title, target, position)
  WHERE void = 0 AND header IS NULL AND position IS NOT NULL;
CREATE UNIQUE INDEX column_alias_header_unique ON column_alias (title, target, header)
  WHERE void = 0 AND header IS NOT NULL AND position IS NULL;
CREATE UNIQUE INDEX column_alias_both_unique ON column_alias (title, target, header, position)
  WHERE void = 0 AND header IS NOT NULL AND position IS NOT NULL;
CREATE INDEX column_alias_by_header ON column_alias (header) WHERE header IS NOT NULL;
