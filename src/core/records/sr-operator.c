/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody who keeps the register, so that the history can say who. A plain file is guarded by the
 * desktop account alone: there is no password here.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Operator"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60, .width = 140 },
  { .key = "account", .kind = SR_KIND_TEXT, .label = N_ ("Desktop account"), .title = "系统账户",
    .group = N_ ("Operator"), .flags = SR_FIELD_UNIQUE | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .max = 100, .priority = 1, .width = 140 },
  { .key = "is_read_only", .kind = SR_KIND_FLAG, .label = N_ ("May only read"), .title = "只读",
    .group = N_ ("Operator"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 2,
    .width = 80 },
  { .key = "is_active", .kind = SR_KIND_FLAG, .label = N_ ("Active"), .title = "启用",
    .group = N_ ("Operator"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 3,
    .width = 80 },
};
/* clang-format on */

const SrSchema sr_operator_schema = {
    .key = "operator",
    .label = N_ ("Operator"),
    .plural = N_ ("Operators"),
    .title = "经办人名单",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "name",
};
