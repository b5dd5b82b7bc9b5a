/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A household living in a flat from a day to a day (入住段).
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "flat_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Flat"), .title = "栋/单元/房号",
    .group = N_ ("Occupancy"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "flat" },
  { .key = "flat_label", .kind = SR_KIND_TEXT, .label = N_ ("Flat number"), .title = "栋/单元/房号",
    .group = N_ ("Occupancy"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "household_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Household"),
    .title = "入住户编号", .group = N_ ("Occupancy"), .flags = SR_FIELD_REQUIRED,
    .sensitivity = SR_LEVEL_2, .target = "household" },
  { .key = "household_code", .kind = SR_KIND_TEXT, .label = N_ ("Household code"),
    .title = "入住户编号", .group = N_ ("Occupancy"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "入住日期",
    .group = N_ ("Occupancy"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 1,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "退出日期",
    .group = N_ ("Occupancy"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 2,
    .width = 100 },
};
/* clang-format on */

const SrSchema sr_occupancy_schema = {
    .key = "occupancy",
    .label = N_ ("Occupancy"),
    .plural = N_ ("Occupancies"),
    .title = "入住变动表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "household_id",
    .span = TRUE,
    .has_view = TRUE,
    .check = sr_check_span,
};
