/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Another way to write a township: short names, names before the mergers of 2015, the usual
 * misspellings. Seeded from data/reference/township-aliases.csv.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "alias", .kind = SR_KIND_TEXT, .label = N_ ("Written as"), .title = "写法",
    .group = N_ ("Township alias"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 30, .width = 140 },
  { .key = "township", .kind = SR_KIND_CHOICE, .label = N_ ("Means"), .title = "所指乡镇",
    .group = N_ ("Township alias"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "township", .width = 140 },
  { .key = "kind", .kind = SR_KIND_TEXT, .label = N_ ("Kind"), .title = "类别",
    .group = N_ ("Township alias"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 20,
    .priority = 1, .width = 100 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Township alias"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 300,
    .priority = 2, .width = 240 },
};
/* clang-format on */

const SrSchema sr_township_alias_schema = {
    .key = "township_alias",
    .label = N_ ("Township alias"),
    .plural = N_ ("Township aliases"),
    .title = "乡镇别名表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "alias",
};
