-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- Lists saved by name.

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  listed_type TEXT,
  words TEXT,
  listed_columns TEXT
) STRICT;
CREATE UNIQUE INDEX saved_view_name_unique ON saved_view (name) WHERE void = 0;
