-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: SangRui contributors
--
-- Monitoring against falling back into poverty (A4) with its measures, and what households earn (A5).

CREATE TABLE monitoring (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  household_id INTEGER REFERENCES household (id),
  monitoring_category TEXT,
  identified_month TEXT,
  identified_income_per_person INTEGER,
  medical_self_paid INTEGER,
  risk_1 TEXT,
  risk_2 TEXT,
  risk_3 TEXT,
  risk_4 TEXT,
  risk_5 TEXT,
  risk_note TEXT,
  no_labour_household INTEGER,
  development_measure_state TEXT,
  contact_name TEXT,
  contact_phone TEXT,
  collector_name TEXT,
  collector_phone TEXT,
  risk_cleared INTEGER,
  exit_mode TEXT,
  cleared_month TEXT,
  exit_wage_income INTEGER,
  exit_property_income INTEGER,
  exit_transfer_income INTEGER,
  exit_business_income INTEGER,
  exit_business_expense INTEGER,
  exit_insurance_payout INTEGER,
  exit_medical_self_paid INTEGER,
  exit_housing_problem INTEGER,
  exit_water_problem INTEGER,
  exit_education_problem INTEGER,
  exit_insurance_problem INTEGER
) STRICT;
CREATE INDEX monitoring_by_household ON monitoring (household_id, void, identified_month, cleared_month);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  monitoring_id INTEGER REFERENCES monitoring (id),
  measure_kind TEXT,
  measure_content TEXT,
  since TEXT,
  until TEXT,
  amount INTEGER
) STRICT;
CREATE INDEX measure_by_monitoring ON measure (monitoring_id, void, since, until, measure_kind);

CREATE TABLE income_account (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  household_id INTEGER REFERENCES household (id),
  period TEXT,
  persons INTEGER,
  wage_income INTEGER,
  factory_wage_income INTEGER,
  migrant_wage_income INTEGER,
  public_post_income INTEGER,
  business_income INTEGER,
  business_expense INTEGER,
  property_income INTEGER,
  transfer_income INTEGER,
  collector_name TEXT,
  collected_on TEXT,
  head_signed INTEGER
) STRICT;
CREATE UNIQUE INDEX income_account_period_unique ON income_account (household_id, period) WHERE void = 0;
