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
  conflicting_name TEXT,
  merged_from TEXT,
  sort_order INTEGER,
  is_active INTEGER,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX township_code ON township (code) WHERE void = 0;
CREATE UNIQUE INDEX township_name ON township (name) WHERE void = 0;
CREATE UNIQUE INDEX township_code12 ON township (code12) WHERE void = 0;
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
CREATE UNIQUE INDEX village_code ON village (code) WHERE void = 0;
CREATE TABLE township_alias (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  alias TEXT,
  township TEXT,
  kind TEXT,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX township_alias_alias ON township_alias (alias) WHERE void = 0;
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
CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  account TEXT,
  is_read_only INTEGER,
  is_active INTEGER
) STRICT;
CREATE UNIQUE INDEX operator_name ON operator (name) WHERE void = 0;
CREATE UNIQUE INDEX operator_account ON operator (account) WHERE void = 0;
CREATE TABLE saved_list (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  list_id TEXT,
  codes TEXT
) STRICT;
CREATE UNIQUE INDEX saved_list_name ON saved_list (name) WHERE void = 0;
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
CREATE UNIQUE INDEX site_name ON site (name) WHERE void = 0;
CREATE TABLE grid (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  grid_number TEXT,
  grid_name TEXT
) STRICT;
CREATE UNIQUE INDEX grid_grid_number ON grid (grid_number) WHERE void = 0;
CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  building_number INTEGER,
  grid_id INTEGER REFERENCES grid (id)
) STRICT;
CREATE UNIQUE INDEX building_building_number ON building (building_number) WHERE void = 0;
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
CREATE INDEX household_state_owner ON household_state (owner, since);
CREATE UNIQUE INDEX household_household_code ON household (household_code) WHERE void = 0;
CREATE TABLE household_poverty_cause_other (owner INTEGER NOT NULL REFERENCES household (id), code TEXT NOT NULL, PRIMARY KEY (owner, code)) STRICT;
CREATE TABLE household_documents_done (owner INTEGER NOT NULL REFERENCES household (id), code TEXT NOT NULL, PRIMARY KEY (owner, code)) STRICT;
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
CREATE INDEX person_state_owner ON person_state (owner, since);
CREATE UNIQUE INDEX person_person_code ON person (person_code) WHERE void = 0;
CREATE UNIQUE INDEX person_id_number ON person (id_number) WHERE void = 0;
CREATE TABLE person_health_state (owner INTEGER NOT NULL REFERENCES person_state (id), code TEXT NOT NULL, PRIMARY KEY (owner, code)) STRICT;
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
CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  flat_id INTEGER REFERENCES flat (id),
  household_id INTEGER REFERENCES household (id),
  since TEXT,
  until TEXT
) STRICT;
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
CREATE TABLE mentor (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  party_branch TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) STRICT;
CREATE TABLE entry (id INTEGER PRIMARY KEY, at TEXT NOT NULL, operator TEXT NOT NULL, act TEXT NOT NULL, title TEXT NOT NULL, reason TEXT, undoes INTEGER REFERENCES entry (id)) STRICT;
CREATE TABLE change (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED, op TEXT NOT NULL, type TEXT NOT NULL, record INTEGER NOT NULL, span INTEGER, field TEXT, old TEXT, new TEXT) STRICT;
CREATE INDEX change_record ON change(record); CREATE INDEX change_entry ON change(entry);
CREATE TABLE sequence (desk INTEGER PRIMARY KEY, next INTEGER NOT NULL) STRICT;
CREATE TABLE disclosure (id INTEGER PRIMARY KEY, at TEXT NOT NULL, operator TEXT NOT NULL, kind TEXT NOT NULL, type TEXT, record INTEGER, field TEXT, level TEXT, purpose TEXT, recipient TEXT, rows INTEGER) STRICT;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT,'append-only'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT,'append-only'); END;
