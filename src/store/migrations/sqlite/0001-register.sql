-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- The register: places, flats, households, persons and who is where when; code lists, parameters,
-- operators; the history. One table per record type, TYPE_state for its dated fields, TYPE_FIELD for
-- its choices (CONTRIBUTING.md, "Records").

-- What the register is about: title, demo, as_of …
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- The next counter of each desk's ids.
CREATE TABLE sequence (
  desk INTEGER PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT;

-- The history: one entry per act, one line per record made and per field set. Nobody changes it.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  act TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT,
  undoes INTEGER REFERENCES entry (id)
) STRICT;
CREATE INDEX entry_undoes ON entry (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  op TEXT NOT NULL CHECK (op IN ('create', 'set')),
  type TEXT NOT NULL,
  record INTEGER NOT NULL,
  span INTEGER,
  field TEXT,
  old TEXT,
  new TEXT
) STRICT;
CREATE INDEX change_entry ON change (entry);
CREATE INDEX change_record ON change (record, type, entry);

-- Every reveal, copy, export and print of personal numbers and of lists.
CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reveal', 'copy', 'export', 'print')),
  type TEXT,
  record INTEGER,
  field TEXT,
  level TEXT,
  purpose TEXT,
  recipient TEXT,
  rows INTEGER
) STRICT;
CREATE INDEX disclosure_record ON disclosure (record) WHERE record IS NOT NULL;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE (ABORT, 'entry is append-only');
END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN
  SELECT RAISE (ABORT, 'entry is append-only');
END;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN
  SELECT RAISE (ABORT, 'change is append-only');
END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN
  SELECT RAISE (ABORT, 'change is append-only');
END;
CREATE TRIGGER disclosure_no_update BEFORE UPDATE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'disclosure is append-only');
END;
CREATE TRIGGER disclosure_no_delete BEFORE DELETE ON disclosure
BEGIN
  SELECT RAISE (ABORT, 'disclosure is append-only');
END;

CREATE TABLE township (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  code TEXT,
  name TEXT,
  code12 TEXT,
  kind TEXT,
  pinyin TEXT,
  initials TEXT,
  villages INTEGER,
  communities INTEGER,
  valid_from INTEGER,
  valid_to INTEGER,
  conflicting_name TEXT,
  merged_from TEXT,
  sort_order INTEGER,
  is_active INTEGER,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX township_code_unique ON township (code) WHERE void = 0;
CREATE UNIQUE INDEX township_name_unique ON township (name) WHERE void = 0;
CREATE UNIQUE INDEX township_code12_unique ON township (code12) WHERE void = 0;

CREATE TABLE village (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  code TEXT,
  name TEXT,
  township TEXT,
  kind TEXT,
  sort_order INTEGER,
  is_active INTEGER,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX village_code_unique ON village (code) WHERE void = 0;
CREATE INDEX village_township ON village (township);

CREATE TABLE township_alias (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  alias TEXT,
  township TEXT,
  kind TEXT,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX township_alias_alias_unique ON township_alias (alias) WHERE void = 0;

CREATE TABLE code_item (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  list_id TEXT,
  list_name TEXT,
  code TEXT,
  name TEXT,
  extra TEXT,
  sort_order INTEGER,
  is_active INTEGER,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX code_item_code_unique ON code_item (list_id, code) WHERE void = 0;

CREATE TABLE parameter (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  parameter_key TEXT,
  title TEXT,
  value TEXT,
  unit TEXT,
  since TEXT,
  until TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX parameter_since_unique ON parameter (parameter_key, since) WHERE void = 0;

CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  account TEXT,
  is_read_only INTEGER,
  is_active INTEGER
) STRICT;
CREATE UNIQUE INDEX operator_name_unique ON operator (name) WHERE void = 0;
CREATE UNIQUE INDEX operator_account_unique ON operator (account) WHERE void = 0;

CREATE TABLE saved_list (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  list_id TEXT,
  codes TEXT
) STRICT;
CREATE UNIQUE INDEX saved_list_name_unique ON saved_list (name) WHERE void = 0;

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  township TEXT,
  village TEXT,
  opened_year INTEGER,
  land_area REAL,
  buildings_declared INTEGER,
  flats_declared INTEGER
) STRICT;
CREATE UNIQUE INDEX site_name_unique ON site (name) WHERE void = 0;

CREATE TABLE grid (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  grid_number TEXT,
  grid_name TEXT
) STRICT;
CREATE UNIQUE INDEX grid_grid_number_unique ON grid (grid_number) WHERE void = 0;

CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  building_number INTEGER,
  grid_id INTEGER REFERENCES grid (id)
) STRICT;
CREATE UNIQUE INDEX building_building_number_unique ON building (building_number) WHERE void = 0;
CREATE INDEX building_grid ON building (grid_id);

CREATE TABLE flat (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  building_id INTEGER REFERENCES building (id),
  unit_number TEXT,
  floor_number INTEGER,
  room_number TEXT,
  layout TEXT,
  floor_area REAL,
  standard_persons INTEGER,
  handover_on TEXT,
  title_certificate_number TEXT,
  flat_state TEXT,
  remark TEXT
) STRICT;
CREATE UNIQUE INDEX flat_label_unique ON flat (building_id, unit_number, room_number) WHERE void = 0;
CREATE INDEX flat_title_certificate ON flat (title_certificate_number) WHERE title_certificate_number IS NOT NULL;

CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  household_code TEXT,
  national_household_number TEXT,
  hukou_number TEXT,
  phone TEXT,
  persons INTEGER,
  persons_relocated INTEGER,
  is_registered_poor INTEGER,
  poverty_exit_year INTEGER,
  poverty_cause_main TEXT,
  origin_township TEXT,
  origin_village TEXT,
  origin_group TEXT,
  origin_as_written TEXT,
  resettlement_mode TEXT,
  site_id INTEGER REFERENCES site (id),
  housing_area REAL,
  construction_started_on TEXT,
  construction_finished_on TEXT,
  inspected_on TEXT,
  subsidy INTEGER,
  self_funding INTEGER,
  old_house_demolished INTEGER,
  demolished_on TEXT,
  reclaimed_on TEXT,
  contracted_land REAL,
  forest_land REAL,
  returned_farmland REAL,
  is_unsafe_house INTEGER,
  has_safe_water INTEGER,
  has_electricity INTEGER,
  helper_name TEXT,
  helper_organisation TEXT,
  helper_phone TEXT,
  work_team_contact TEXT,
  moved_in_on TEXT,
  moved_out_on TEXT,
  change_reason TEXT,
  remark TEXT
) STRICT;

CREATE TABLE household_state (
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES household (id),
  since TEXT NOT NULL,
  until TEXT,
  void INTEGER NOT NULL DEFAULT 0,
  household_type TEXT,
  hukou_moved INTEGER,
  dibao TEXT,
  tekun TEXT
) STRICT;

CREATE TABLE household_poverty_cause_other (
  owner INTEGER NOT NULL REFERENCES household (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE household_documents_done (
  owner INTEGER NOT NULL REFERENCES household (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX household_household_code_unique ON household (household_code) WHERE void = 0;
CREATE UNIQUE INDEX household_state_since ON household_state (owner, since) WHERE void = 0;
CREATE INDEX household_origin ON household (origin_township) WHERE void = 0;
CREATE INDEX household_national_number ON household (national_household_number) WHERE void = 0;
CREATE INDEX household_hukou ON household (hukou_number) WHERE void = 0;
CREATE INDEX household_phone ON household (phone) WHERE void = 0;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_code TEXT,
  national_person_number TEXT,
  name TEXT,
  name_sort TEXT,
  name_search TEXT,
  id_kind TEXT,
  id_number TEXT,
  sex TEXT,
  born_on TEXT,
  ethnicity TEXT,
  phone TEXT,
  father_id INTEGER REFERENCES person (id),
  mother_id INTEGER REFERENCES person (id),
  hukou_kind TEXT,
  political_status TEXT,
  marital_status TEXT,
  military_status TEXT,
  education TEXT,
  school_name TEXT,
  school_grade TEXT,
  school_class TEXT,
  school_absence_reason TEXT,
  disability_number TEXT,
  disability_kind TEXT,
  disability_level TEXT,
  resident_medical_insurance INTEGER,
  employee_medical_insurance INTEGER,
  major_illness_insurance INTEGER,
  resident_pension INTEGER,
  employee_pension INTEGER,
  bank_name TEXT,
  bank_account TEXT,
  in_chat_group INTEGER,
  identified_month TEXT,
  remark TEXT
) STRICT;

CREATE TABLE person_state (
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  until TEXT,
  void INTEGER NOT NULL DEFAULT 0,
  school_state TEXT,
  labour_ability TEXT,
  dibao TEXT,
  tekun TEXT,
  person_state TEXT
) STRICT;

CREATE TABLE person_health_state (
  owner INTEGER NOT NULL REFERENCES person_state (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_person_code_unique ON person (person_code) WHERE void = 0;
CREATE UNIQUE INDEX person_id_number_unique ON person (id_number) WHERE void = 0;
CREATE UNIQUE INDEX person_state_since ON person_state (owner, since) WHERE void = 0;
CREATE INDEX person_name_sort ON person (name_sort) WHERE void = 0;
CREATE INDEX person_name ON person (name) WHERE void = 0;
CREATE INDEX person_born ON person (born_on) WHERE void = 0;
CREATE INDEX person_phone ON person (phone) WHERE void = 0;
CREATE INDEX person_national_number ON person (national_person_number) WHERE void = 0;
CREATE INDEX person_disability_number ON person (disability_number) WHERE disability_number IS NOT NULL;
CREATE INDEX person_father ON person (father_id) WHERE father_id IS NOT NULL;
CREATE INDEX person_mother ON person (mother_id) WHERE mother_id IS NOT NULL;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  household_id INTEGER REFERENCES household (id),
  person_id INTEGER REFERENCES person (id),
  relation TEXT,
  since TEXT,
  until TEXT,
  join_reason TEXT,
  leave_reason TEXT
) STRICT;
CREATE INDEX membership_by_person ON membership (person_id, void, since, until, household_id, relation);
CREATE INDEX membership_by_household ON membership (household_id, void, since, until, relation, person_id);

CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  flat_id INTEGER REFERENCES flat (id),
  household_id INTEGER REFERENCES household (id),
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX occupancy_by_flat ON occupancy (flat_id, void, since, until, household_id);
CREATE INDEX occupancy_by_household ON occupancy (household_id, void, since, until, flat_id);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  post_role TEXT,
  person_id INTEGER REFERENCES person (id),
  building_id INTEGER REFERENCES building (id),
  grid_id INTEGER REFERENCES grid (id),
  since TEXT,
  until TEXT,
  chat_group_name TEXT,
  chat_group_members INTEGER
) STRICT;
CREATE INDEX post_by_building ON post (building_id, post_role, void, since, until, person_id);
CREATE INDEX post_by_person ON post (person_id);
CREATE INDEX post_by_grid ON post (grid_id);

CREATE TABLE mentor (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  party_branch TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX mentor_by_person ON mentor (person_id);
