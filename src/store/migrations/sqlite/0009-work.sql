-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- Work and wages (B1 to B4), job fairs and what comes of them (C1 to C5), and the divisions of the country that their
-- places are codes of.

CREATE TABLE division (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  code TEXT,
  name TEXT,
  level TEXT,
  sort_order INTEGER,
  is_active INTEGER,
  source TEXT
) STRICT;
CREATE UNIQUE INDEX division_code_unique ON division (code) WHERE void = 0;

CREATE TABLE factory (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  alias TEXT,
  credit_code TEXT,
  operator_name TEXT,
  legal_representative TEXT,
  contact_name TEXT,
  contact_phone TEXT,
  factory_state TEXT,
  address TEXT,
  in_site INTEGER,
  industry TEXT,
  main_products TEXT,
  introduced_on TEXT,
  opened_on TEXT,
  floor_area REAL,
  premises_ownership TEXT,
  rent INTEGER
) STRICT;
CREATE UNIQUE INDEX factory_name_unique ON factory (name) WHERE void = 0;

CREATE TABLE factory_certificate (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  factory_id INTEGER REFERENCES factory (id),
  certificate_number TEXT,
  certificate_level TEXT,
  certified_on TEXT
) STRICT;
CREATE INDEX factory_certificate_by_factory ON factory_certificate (factory_id);

CREATE TABLE subsidy (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  factory_id INTEGER REFERENCES factory (id),
  subsidy_project TEXT,
  amount INTEGER,
  subsidy_year INTEGER
) STRICT;
CREATE INDEX subsidy_by_factory ON subsidy (factory_id);

CREATE TABLE safety_check (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  factory_id INTEGER REFERENCES factory (id),
  checked_on TEXT,
  checked_by TEXT,
  check_finding TEXT,
  rectified_on TEXT
) STRICT;
CREATE INDEX safety_check_by_factory ON safety_check (factory_id);

CREATE TABLE work_spell (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  work_kind TEXT,
  factory_id INTEGER REFERENCES factory (id),
  employer TEXT,
  work_scope TEXT,
  work_division TEXT,
  industry TEXT,
  job TEXT,
  employment_form TEXT,
  employment_channel TEXT,
  is_point_to_point INTEGER,
  since TEXT,
  until TEXT,
  is_part_time INTEGER,
  is_working INTEGER,
  is_planned INTEGER,
  has_contract INTEGER,
  is_insured INTEGER,
  agreed_pay INTEGER,
  agreed_pay_unit TEXT,
  monthly_wage INTEGER,
  baseline_income INTEGER,
  travel_subsidy INTEGER,
  bank_account TEXT,
  transfer_state TEXT,
  transfer_mode TEXT,
  verified_on TEXT,
  verified_by TEXT,
  verified_how TEXT
) STRICT;
CREATE TABLE work_spell_service_needs (
  owner INTEGER NOT NULL REFERENCES work_spell (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_spell_by_person ON work_spell (person_id, void, since, until, work_kind, work_scope, factory_id, is_planned);
CREATE INDEX work_spell_by_factory ON work_spell (factory_id, void, since, until, person_id, is_planned)
  WHERE factory_id IS NOT NULL;
CREATE INDEX work_spell_since ON work_spell (since);
CREATE INDEX work_spell_until ON work_spell (until) WHERE until IS NOT NULL;

CREATE TABLE wage (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  factory_id INTEGER REFERENCES factory (id),
  wage_month TEXT,
  person_id INTEGER REFERENCES person (id),
  days_worked REAL,
  pieces REAL,
  piece_rate INTEGER,
  piece_wage INTEGER,
  base_wage INTEGER,
  overtime_pay INTEGER,
  bonus INTEGER,
  full_attendance_bonus INTEGER,
  deduction INTEGER,
  pay_method TEXT,
  paid_on TEXT,
  payee_signed INTEGER,
  gross_pay INTEGER GENERATED ALWAYS AS
    (COALESCE (piece_wage, 0) + COALESCE (base_wage, 0) + COALESCE (overtime_pay, 0) + COALESCE (bonus, 0)
     + COALESCE (full_attendance_bonus, 0)) VIRTUAL
) STRICT;
-- Sums over months and over people are read from these alone.
CREATE UNIQUE INDEX wage_unique ON wage (factory_id, wage_month, person_id) WHERE void = 0;
CREATE INDEX wage_by_person ON wage (person_id, wage_month, void, gross_pay, factory_id);
CREATE INDEX wage_by_month ON wage (wage_month, factory_id, void, gross_pay, deduction);

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  training_kind TEXT,
  training_started_on TEXT,
  training_finished_on TEXT,
  certificate TEXT,
  training_subsidy INTEGER
) STRICT;
CREATE INDEX training_by_person ON training (person_id);

CREATE TABLE fair (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  theme TEXT,
  held_on TEXT,
  place TEXT,
  fair_mode TEXT,
  host TEXT,
  undertaker TEXT,
  co_organiser TEXT,
  visitors INTEGER,
  visitors_site INTEGER,
  cost INTEGER
) STRICT;
CREATE UNIQUE INDEX fair_name_unique ON fair (name) WHERE void = 0;
CREATE INDEX fair_held_on ON fair (held_on);

CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  credit_code TEXT,
  division TEXT,
  industry TEXT,
  company_size TEXT,
  contact_name TEXT,
  contact_phone TEXT,
  license_verified INTEGER,
  dispatch_permit_verified INTEGER
) STRICT;
CREATE UNIQUE INDEX company_name_unique ON company (name) WHERE void = 0;
CREATE UNIQUE INDEX company_credit_code_unique ON company (credit_code) WHERE void = 0;

CREATE TABLE fair_company (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  fair_id INTEGER REFERENCES fair (id),
  company_id INTEGER REFERENCES company (id),
  postings INTEGER,
  openings INTEGER
) STRICT;
CREATE UNIQUE INDEX fair_company_unique ON fair_company (fair_id, company_id) WHERE void = 0;
CREATE INDEX fair_company_by_company ON fair_company (company_id, void, fair_id);

CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  title TEXT,
  company_id INTEGER REFERENCES company (id),
  openings INTEGER,
  pay_min INTEGER,
  pay_max INTEGER,
  work_division TEXT,
  posted_on TEXT,
  expires_on TEXT,
  posting_source TEXT,
  fair_id INTEGER REFERENCES fair (id),
  education_required TEXT,
  age_min INTEGER,
  age_max INTEGER,
  sex_required TEXT,
  board_lodging TEXT,
  insurance_offered INTEGER,
  shifts TEXT,
  views INTEGER
) STRICT;
CREATE TABLE posting_publish_channels (
  owner INTEGER NOT NULL REFERENCES posting (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_by_company ON posting (company_id, void, posted_on, expires_on, openings);
CREATE INDEX posting_by_fair ON posting (fair_id, void, posted_on, openings, company_id) WHERE fair_id IS NOT NULL;
CREATE INDEX posting_by_day ON posting (posted_on, void, expires_on, openings, fair_id);
CREATE INDEX posting_title ON posting (title);

CREATE TABLE job_seeker (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  registered_on TEXT,
  register_channel TEXT,
  seeker_state TEXT,
  wanted_job TEXT,
  wanted_division TEXT,
  wanted_pay INTEGER,
  skills TEXT,
  certificate TEXT
) STRICT;
CREATE TABLE job_seeker_service_needs (
  owner INTEGER NOT NULL REFERENCES job_seeker (id),
  code TEXT NOT NULL,
  PRIMARY KEY (owner, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_seeker_by_person ON job_seeker (person_id, void, seeker_state, registered_on);

CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES person (id),
  posting_id INTEGER REFERENCES posting (id),
  fair_id INTEGER REFERENCES fair (id),
  placement_state TEXT,
  intent_on TEXT,
  intent_mode TEXT,
  signed_on TEXT,
  placed_on TEXT,
  work_spell_id INTEGER REFERENCES work_spell (id),
  kept_three_months INTEGER
) STRICT;
CREATE INDEX placement_by_person ON placement (person_id, void, intent_on, placement_state);
CREATE INDEX placement_by_posting ON placement (posting_id, void, placement_state, placed_on, person_id);
CREATE INDEX placement_by_fair ON placement (fair_id, void, intent_on, signed_on, placed_on, person_id)
  WHERE fair_id IS NOT NULL;
CREATE INDEX placement_intent_on ON placement (intent_on);
CREATE INDEX placement_by_work_spell ON placement (work_spell_id) WHERE work_spell_id IS NOT NULL;
