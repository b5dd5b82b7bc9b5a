/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A province, city or county of the country (行政区划, GB/T 2260). Seeded from
 * data/reference/divisions.csv; names are whole paths, so that a county is known by its name alone.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "code", .kind = SR_KIND_TEXT, .label = N_ ("Code"), .title = "代码",
    .group = N_ ("Place"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 6, .max = 6, .check = sr_check_digits, .width = 100 },
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Place"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 300 },
  { .key = "level", .kind = SR_KIND_CHOICE, .label = N_ ("Level"), .title = "级别",
    .group = N_ ("Place"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "division_level", .priority = 1, .width = 80 },
  { .key = "sort_order", .kind = SR_KIND_INTEGER, .label = N_ ("Order"), .title = "顺序",
    .group = N_ ("Place"), .sensitivity = SR_LEVEL_0, .max = 1000000 },
  { .key = "is_active", .kind = SR_KIND_FLAG, .label = N_ ("In use"), .title = "在用",
    .group = N_ ("Place"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 2,
    .width = 60 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Place"), .sensitivity = SR_LEVEL_0, .max = 300 },
};
/* clang-format on */

const SrSchema sr_division_schema = {
    .key = "division",
    .label = N_ ("Administrative division"),
    .plural = N_ ("Administrative divisions"),
    .title = "行政区划名录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "code",
    .name = "name",
};
