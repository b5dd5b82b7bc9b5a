/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who saw, copied, exported or printed what, as a list over the view of the same name. It is
 * written as it happens and by nothing else.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "at", .kind = SR_KIND_TIME, .label = N_ ("Time"), .title = "时间",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .width = 126 },
  { .key = "operator", .kind = SR_KIND_TEXT, .label = N_ ("Operator"), .title = "经办人",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .priority = 1, .width = 90 },
  { .key = "kind", .kind = SR_KIND_CHOICE, .label = N_ ("How"), .title = "方式",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "disclosure_kind", .width = 64 },
  { .key = "record_type", .kind = SR_KIND_CHOICE, .label = N_ ("Record type"), .title = "对象",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "record_type", .priority = 2, .width = 90 },
  { .key = "record_name", .kind = SR_KIND_TEXT, .label = N_ ("Of whom"), .title = "涉及",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "level", .kind = SR_KIND_CHOICE, .label = N_ ("Masking"), .title = "脱敏",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "disclosure_level", .priority = 3, .width = 80 },
  { .key = "rows", .kind = SR_KIND_INTEGER, .label = N_ ("Rows"), .title = "行数",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 4,
    .width = 64 },
  { .key = "purpose", .kind = SR_KIND_TEXT, .label = N_ ("Purpose"), .title = "用途",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 4000, .priority = 5, .width = 200 },
  { .key = "recipient", .kind = SR_KIND_TEXT, .label = N_ ("Recipient"), .title = "接收单位",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 4000, .priority = 6, .width = 140 },
  { .key = "reason", .kind = SR_KIND_TEXT, .label = N_ ("Why"), .title = "差异说明",
    .group = N_ ("Disclosure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 4000, .priority = 7, .width = 160 },
  { .key = "field", .kind = SR_KIND_TEXT, .label = N_ ("Field"), .title = "栏目代码",
    .group = N_ ("Disclosure"), .sensitivity = SR_LEVEL_1 },
  { .key = "number", .kind = SR_KIND_INTEGER, .label = N_ ("Number"), .title = "记录号",
    .group = N_ ("Disclosure"), .sensitivity = SR_LEVEL_1 },
};
/* clang-format on */

const SrSchema sr_log_disclosure_schema = {
    .key = "log_disclosure",
    .label = N_ ("What was seen or taken out"),
    .plural = N_ ("Reveals, copies, exports and prints"),
    .title = "查看与外发记录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "record_name",
    .is_log = TRUE,
};
