/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A measure (帮扶措施) for a monitored household: part of its monitoring, from a day to a day. What
 * is given once ends on the day after it began.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "monitoring_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Monitoring"),
    .title = "防返贫监测户信息", .group = N_ ("Measure"), .flags = SR_FIELD_REQUIRED,
    .sensitivity = SR_LEVEL_2, .target = "monitoring" },
  { .key = "household_code", .kind = SR_KIND_TEXT, .label = N_ ("Household code"),
    .title = "户编号", .group = N_ ("Measure"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "head_name", .kind = SR_KIND_TEXT, .label = N_ ("Head"), .title = "户主姓名",
    .group = N_ ("Measure"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "measure_kind", .kind = SR_KIND_CHOICE, .label = N_ ("Kind of measure"),
    .title = "帮扶措施大类", .group = N_ ("Measure"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "measure", .priority = 1, .width = 120 },
  { .key = "measure_content", .kind = SR_KIND_TEXT, .label = N_ ("What is done"),
    .title = "帮扶措施内容", .group = N_ ("Measure"), .flags = SR_FIELD_MULTILINE | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .max = 1000, .priority = 5, .width = 200 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "帮扶措施开始日期",
    .group = N_ ("Measure"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .min = 2014, .max = 2100, .priority = 2, .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "帮扶措施结束日期",
    .group = N_ ("Measure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .min = 2014,
    .max = 2100, .priority = 3, .width = 100 },
  { .key = "amount", .kind = SR_KIND_MONEY, .label = N_ ("Amount of money"), .title = "帮扶措施金额",
    .group = N_ ("Measure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000, .priority = 4, .width = 100 },
};
/* clang-format on */

const SrSchema sr_measure_schema = {
    .key = "measure",
    .label = N_ ("Measure"),
    .plural = N_ ("Measures"),
    .title = "帮扶措施登记表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "monitoring_id",
    .span = TRUE,
    .has_view = TRUE,
    .check = sr_check_span,
};
