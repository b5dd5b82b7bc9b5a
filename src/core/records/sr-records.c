/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of all record types in their order of creation: a reference points to an earlier one or
 * to itself. A new record type is one line here.
 */
#include "core/records/sr-records.h"

/* clang-format off */
static const SrSchema *const schemas[] = {
    &sr_township_schema,
    &sr_village_schema,
    &sr_division_schema,
    &sr_township_alias_schema,
    &sr_code_item_schema,
    &sr_code_alias_schema,
    &sr_column_alias_schema,
    &sr_parameter_schema,
    &sr_operator_schema,
    &sr_saved_list_schema,
    &sr_saved_view_schema,
    &sr_site_schema,
    &sr_grid_schema,
    &sr_building_schema,
    &sr_flat_schema,
    &sr_household_schema,
    &sr_person_schema,
    &sr_membership_schema,
    &sr_occupancy_schema,
    &sr_post_schema,
    &sr_mentor_schema,
    &sr_monitoring_schema,
    &sr_measure_schema,
    &sr_income_account_schema,
    &sr_factory_schema,
    &sr_factory_certificate_schema,
    &sr_subsidy_schema,
    &sr_safety_check_schema,
    &sr_work_spell_schema,
    &sr_wage_schema,
    &sr_training_schema,
    &sr_fair_schema,
    &sr_company_schema,
    &sr_fair_company_schema,
    &sr_posting_schema,
    &sr_job_seeker_schema,
    &sr_placement_schema,
    &sr_log_entry_schema,
    &sr_log_disclosure_schema,
    &sr_exemption_schema,
    &sr_reported_figure_schema,
    NULL,
};
/* clang-format on */

const SrSchema *const *
sr_schemas (void)
{
  return schemas;
}
