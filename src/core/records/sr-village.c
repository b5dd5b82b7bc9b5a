/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A village or community (村、居委会). Seeded from data/reference/villages.csv. Names repeat
 * between townships, so a village is matched within its township.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "code", .kind = SR_KIND_TEXT, .label = N_ ("Code"), .title = "代码",
    .group = N_ ("Village"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 12, .max = 12, .check = sr_check_digits, .width = 120 },
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Village"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 200 },
  { .key = "township", .kind = SR_KIND_CHOICE, .label = N_ ("Township"), .title = "所属乡镇",
    .group = N_ ("Village"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "township", .priority = 1, .width = 120 },
  { .key = "kind", .kind = SR_KIND_TEXT, .label = N_ ("Kind"), .title = "类别",
    .group = N_ ("Village"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 10,
    .priority = 2, .width = 80 },
  { .key = "sort_order", .kind = SR_KIND_INTEGER, .label = N_ ("Order"), .title = "顺序",
    .group = N_ ("Village"), .sensitivity = SR_LEVEL_0, .max = 1000000 },
  { .key = "is_active", .kind = SR_KIND_FLAG, .label = N_ ("In use"), .title = "在用",
    .group = N_ ("Village"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 3,
    .width = 60 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Village"), .sensitivity = SR_LEVEL_0, .max = 300 },
};
/* clang-format on */

const SrSchema sr_village_schema = {
    .key = "village",
    .label = N_ ("Village"),
    .plural = N_ ("Villages"),
    .title = "村（社区）名录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "code",
    .name = "name",
};
