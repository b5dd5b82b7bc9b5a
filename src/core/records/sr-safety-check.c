/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A safety check of a workshop (安全生产检查), part of form B1.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "factory_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Workshop"), .title = "车间",
    .group = N_ ("Safety check"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "factory" },
  { .key = "checked_on", .kind = SR_KIND_DATE, .label = N_ ("Checked on"), .title = "安全检查日期",
    .group = N_ ("Safety check"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 2014, .max = 2100, .width = 100 },
  { .key = "checked_by", .kind = SR_KIND_TEXT, .label = N_ ("Checked by"), .title = "安全检查人",
    .group = N_ ("Safety check"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .max = 60,
    .priority = 1, .width = 100 },
  { .key = "check_finding", .kind = SR_KIND_TEXT, .label = N_ ("Finding"), .title = "安全检查情况",
    .group = N_ ("Safety check"), .flags = SR_FIELD_MULTILINE | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 1000, .priority = 2, .width = 300 },
  { .key = "rectified_on", .kind = SR_KIND_DATE, .label = N_ ("Put right on"),
    .title = "安全整改日期", .group = N_ ("Safety check"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 2014, .max = 2100, .priority = 3, .width = 100 },
};
/* clang-format on */

const SrSchema sr_safety_check_schema = {
    .key = "safety_check",
    .label = N_ ("Safety check"),
    .plural = N_ ("Safety checks"),
    .title = "安全生产检查记录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "factory_id",
    .check = sr_check_safety_check,
};
