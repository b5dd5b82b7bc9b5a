/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A course that somebody took (职业培训), part of form B4.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"), .title = "人员",
    .group = N_ ("Training"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "training_kind", .kind = SR_KIND_TEXT, .label = N_ ("Course"), .title = "培训类别",
    .group = N_ ("Training"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 80, .width = 180 },
  { .key = "training_started_on", .kind = SR_KIND_DATE, .label = N_ ("From"),
    .title = "培训开始日期", .group = N_ ("Training"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1990, .max = 2100, .priority = 1, .width = 100 },
  { .key = "training_finished_on", .kind = SR_KIND_DATE, .label = N_ ("To"),
    .title = "培训结束日期", .group = N_ ("Training"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1990, .max = 2100, .priority = 2, .width = 100 },
  { .key = "certificate", .kind = SR_KIND_TEXT, .label = N_ ("Certificate"), .title = "培训证书",
    .group = N_ ("Training"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .max = 120,
    .priority = 3, .width = 160 },
  { .key = "training_subsidy", .kind = SR_KIND_MONEY, .label = N_ ("Subsidy"), .title = "培训补贴",
    .group = N_ ("Training"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "元",
    .max = 100000000000, .priority = 4, .width = 100 },
};
/* clang-format on */

const SrSchema sr_training_schema = {
    .key = "training",
    .label = N_ ("Training"),
    .plural = N_ ("Trainings"),
    .title = "职业培训",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "person_id",
    .check = sr_check_training,
};
