/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The record types, one file each. Other layers find them by key (sr_schema_find) or walk them
 * (sr_schemas); who works with one type alone may name it.
 */
#pragma once

#include "core/sr-schema.h"

G_BEGIN_DECLS

extern const SrSchema sr_building_schema;
extern const SrSchema sr_code_alias_schema;
extern const SrSchema sr_code_item_schema;
extern const SrSchema sr_column_alias_schema;
extern const SrSchema sr_company_schema;
extern const SrSchema sr_division_schema;
extern const SrSchema sr_exemption_schema;
extern const SrSchema sr_factory_certificate_schema;
extern const SrSchema sr_factory_schema;
extern const SrSchema sr_fair_company_schema;
extern const SrSchema sr_fair_schema;
extern const SrSchema sr_flat_schema;
extern const SrSchema sr_grid_schema;
extern const SrSchema sr_household_schema;
extern const SrSchema sr_income_account_schema;
extern const SrSchema sr_job_seeker_schema;
extern const SrSchema sr_log_disclosure_schema;
extern const SrSchema sr_log_entry_schema;
extern const SrSchema sr_measure_schema;
extern const SrSchema sr_membership_schema;
extern const SrSchema sr_mentor_schema;
extern const SrSchema sr_monitoring_schema;
extern const SrSchema sr_occupancy_schema;
extern const SrSchema sr_operator_schema;
extern const SrSchema sr_parameter_schema;
extern const SrSchema sr_person_schema;
extern const SrSchema sr_placement_schema;
extern const SrSchema sr_post_schema;
extern const SrSchema sr_posting_schema;
extern const SrSchema sr_reported_figure_schema;
extern const SrSchema sr_safety_check_schema;
extern const SrSchema sr_saved_list_schema;
extern const SrSchema sr_saved_view_schema;
extern const SrSchema sr_site_schema;
extern const SrSchema sr_subsidy_schema;
extern const SrSchema sr_township_alias_schema;
extern const SrSchema sr_township_schema;
extern const SrSchema sr_training_schema;
extern const SrSchema sr_village_schema;
extern const SrSchema sr_wage_schema;
extern const SrSchema sr_work_spell_schema;

G_END_DECLS
