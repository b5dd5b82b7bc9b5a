/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Money that a workshop got from an office (奖补), part of form B1.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "factory_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Workshop"), .title = "车间",
    .group = N_ ("Subsidy"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "factory" },
  { .key = "subsidy_project", .kind = SR_KIND_TEXT, .label = N_ ("Project"), .title = "奖补项目",
    .group = N_ ("Subsidy"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 120, .width = 220 },
  { .key = "amount", .kind = SR_KIND_MONEY, .label = N_ ("Amount"), .title = "奖补金额",
    .group = N_ ("Subsidy"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "元",
    .max = 100000000000, .priority = 1, .width = 110 },
  { .key = "subsidy_year", .kind = SR_KIND_INTEGER, .label = N_ ("Year"), .title = "奖补年度",
    .group = N_ ("Subsidy"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "年",
    .min = 2014, .max = 2100, .priority = 2, .width = 80 },
};
/* clang-format on */

const SrSchema sr_subsidy_schema = {
    .key = "subsidy",
    .label = N_ ("Subsidy"),
    .plural = N_ ("Subsidies"),
    .title = "车间享受奖补",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "factory_id",
};
