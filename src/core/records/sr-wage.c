/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a workshop paid somebody for a month (工资行), form B3. One line for each workshop, month
 * and person; gross and net pay are computed.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "factory_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Workshop"), .title = "车间",
    .group = N_ ("Wage"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_1,
    .target = "factory" },
  { .key = "factory_name", .kind = SR_KIND_TEXT, .label = N_ ("Workshop"), .title = "车间名称",
    .group = N_ ("Wage"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .priority = 1, .width = 140 },
  { .key = "wage_month", .kind = SR_KIND_MONTH, .label = N_ ("Month"), .title = "工资月份",
    .group = N_ ("Wage"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .min = 2014, .max = 2100, .width = 90 },
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"), .title = "人员",
    .group = N_ ("Wage"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Wage"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .width = 90 },
  { .key = "id_number", .kind = SR_KIND_TEXT, .label = N_ ("ID number"), .title = "身份证号",
    .group = N_ ("Wage"), .flags = SR_FIELD_DERIVED | SR_FIELD_IDENTITY, .sensitivity = SR_LEVEL_2,
    .mask = SR_MASK_ID_NUMBER, .width = 170 },
  { .key = "days_worked", .kind = SR_KIND_DECIMAL, .label = N_ ("Days worked"), .title = "出勤天数",
    .group = N_ ("Wage"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "天",
    .max = 31, .priority = 4, .width = 80 },
  { .key = "pieces", .kind = SR_KIND_DECIMAL, .label = N_ ("Pieces"), .title = "计件数量",
    .group = N_ ("Parts"), .sensitivity = SR_LEVEL_1, .target = "件", .max = 10000000,
    .width = 80 },
  { .key = "piece_rate", .kind = SR_KIND_MONEY, .label = N_ ("Rate of a piece"),
    .title = "计件单价", .group = N_ ("Parts"), .sensitivity = SR_LEVEL_1, .target = "元",
    .max = 100000000000 },
  { .key = "piece_wage", .kind = SR_KIND_MONEY, .label = N_ ("Piece wage"), .title = "计件工资",
    .group = N_ ("Parts"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000, .priority = 5, .width = 100 },
  { .key = "base_wage", .kind = SR_KIND_MONEY, .label = N_ ("Basic wage"), .title = "计时/基本工资",
    .group = N_ ("Parts"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000, .priority = 6, .width = 100 },
  { .key = "overtime_pay", .kind = SR_KIND_MONEY, .label = N_ ("Overtime"), .title = "加班工资",
    .group = N_ ("Parts"), .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000 },
  { .key = "bonus", .kind = SR_KIND_MONEY, .label = N_ ("Bonus"), .title = "奖金",
    .group = N_ ("Parts"), .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000 },
  { .key = "full_attendance_bonus", .kind = SR_KIND_MONEY, .label = N_ ("Full attendance"),
    .title = "全勤奖", .group = N_ ("Parts"), .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000 },
  { .key = "deduction", .kind = SR_KIND_MONEY, .label = N_ ("Deduction"), .title = "扣款",
    .group = N_ ("Parts"), .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000 },
  { .key = "gross_pay", .kind = SR_KIND_MONEY, .label = N_ ("Gross pay"), .title = "应发",
    .group = N_ ("Pay"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "元", .priority = 2, .width = 100 },
  { .key = "net_pay", .kind = SR_KIND_MONEY, .label = N_ ("Net pay"), .title = "实发",
    .group = N_ ("Pay"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "元", .priority = 3, .width = 100 },
  { .key = "pay_method", .kind = SR_KIND_CHOICE, .label = N_ ("Paid by"), .title = "发放方式",
    .group = N_ ("Pay"), .sensitivity = SR_LEVEL_2, .target = "pay_method" },
  { .key = "paid_on", .kind = SR_KIND_DATE, .label = N_ ("Paid on"), .title = "发放日期",
    .group = N_ ("Pay"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .min = 2014,
    .max = 2100, .priority = 7, .width = 100 },
  { .key = "payee_signed", .kind = SR_KIND_FLAG, .label = N_ ("Signed for"), .title = "领款人签字",
    .group = N_ ("Pay"), .sensitivity = SR_LEVEL_1 },
};
/* clang-format on */

const SrSchema sr_wage_schema = {
    .key = "wage",
    .label = N_ ("Wage"),
    .plural = N_ ("Wages"),
    .title = "车间月工资发放表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .has_view = TRUE,
    .check = sr_check_wage,
};
