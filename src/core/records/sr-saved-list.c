/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An ordered selection of codes that reports use for their rows, such as the nineteen townships in
 * the order that a superior fixed.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Saved list"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 100, .width = 200 },
  { .key = "list_id", .kind = SR_KIND_TEXT, .label = N_ ("List"), .title = "代码表",
    .group = N_ ("Saved list"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60, .width = 160 },
  { .key = "codes", .kind = SR_KIND_TEXT, .label = N_ ("Codes in order"), .title = "代码（依次）",
    .group = N_ ("Saved list"), .flags = SR_FIELD_REQUIRED | SR_FIELD_MULTILINE | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 4000, .priority = 1, .width = 320 },
};
/* clang-format on */

const SrSchema sr_saved_list_schema = {
    .key = "saved_list",
    .label = N_ ("Saved list"),
    .plural = N_ ("Saved lists"),
    .title = "自定名单",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "name",
};
