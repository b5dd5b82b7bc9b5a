/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The history as a list: one row for each entry, over the view of the same name. It is written by
 * acts as they happen and by nothing else.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "at", .kind = SR_KIND_TIME, .label = N_ ("Time"), .title = "时间",
    .group = N_ ("Entry"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .width = 126 },
  { .key = "operator", .kind = SR_KIND_TEXT, .label = N_ ("Operator"), .title = "经办人",
    .group = N_ ("Entry"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .priority = 2, .width = 90 },
  { .key = "act", .kind = SR_KIND_CHOICE, .label = N_ ("Kind of act"), .title = "事项",
    .group = N_ ("Entry"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "act",
    .priority = 1, .width = 110 },
  { .key = "title", .kind = SR_KIND_TEXT, .label = N_ ("What"), .title = "内容",
    .group = N_ ("Entry"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .max = 4000, .width = 320 },
  { .key = "reason", .kind = SR_KIND_TEXT, .label = N_ ("Why"), .title = "原因",
    .group = N_ ("Entry"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .max = 4000, .priority = 3, .width = 160 },
  { .key = "is_undone", .kind = SR_KIND_FLAG, .label = N_ ("Undone"), .title = "已撤销",
    .group = N_ ("Entry"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 4,
    .width = 64 },
  { .key = "number", .kind = SR_KIND_INTEGER, .label = N_ ("Number"), .title = "记录号",
    .group = N_ ("Entry"), .sensitivity = SR_LEVEL_1 },
};
/* clang-format on */

const SrSchema sr_log_entry_schema = {
    .key = "log_entry",
    .label = N_ ("What was done"),
    .plural = N_ ("Entries of the history"),
    .title = "操作记录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "title",
    .is_log = TRUE,
};
