/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The income of a household in a year or quarter (家庭收入核算表), form A5: four blocks as the
 * household tells them. Net income, and what each person has of it, are computed.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "household_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Household"), .title = "户编号",
    .group = N_ ("Account"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "household" },
  { .key = "household_code", .kind = SR_KIND_TEXT, .label = N_ ("Household code"),
    .title = "户编号", .group = N_ ("Account"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "head_name", .kind = SR_KIND_TEXT, .label = N_ ("Head"), .title = "户主姓名",
    .group = N_ ("Account"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "period", .kind = SR_KIND_TEXT, .label = N_ ("Accounting period"), .title = "核算期",
    .group = N_ ("Account"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 4, .max = 6, .check = sr_check_period, .priority = 1,
    .width = 80 },
  { .key = "persons", .kind = SR_KIND_INTEGER, .label = N_ ("Persons (as declared)"),
    .title = "家庭人口", .group = N_ ("Account"), .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "人", .min = 1, .max = 100, .priority = 4, .width = 64 },
  { .key = "wage_income", .kind = SR_KIND_MONEY, .label = N_ ("Wages"), .title = "工资性收入",
    .group = N_ ("Income"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000, .priority = 5, .width = 100 },
  { .key = "factory_wage_income", .kind = SR_KIND_MONEY, .label = N_ ("Of these from workshops"),
    .title = "其中帮扶车间工资", .group = N_ ("Income"), .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000 },
  { .key = "migrant_wage_income", .kind = SR_KIND_MONEY, .label = N_ ("Of these from work away"),
    .title = "其中外出务工工资", .group = N_ ("Income"), .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000 },
  { .key = "public_post_income", .kind = SR_KIND_MONEY,
    .label = N_ ("Of these from public posts"), .title = "其中公益性岗位", .group = N_ ("Income"),
    .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000 },
  { .key = "business_income", .kind = SR_KIND_MONEY, .label = N_ ("Business income"),
    .title = "生产经营性收入", .group = N_ ("Income"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000, .priority = 6, .width = 100 },
  { .key = "business_expense", .kind = SR_KIND_MONEY, .label = N_ ("Business expenses"),
    .title = "生产经营性支出", .group = N_ ("Income"), .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000 },
  { .key = "property_income", .kind = SR_KIND_MONEY, .label = N_ ("Property income"),
    .title = "财产性收入", .group = N_ ("Income"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "元", .max = 100000000000, .priority = 8, .width = 100 },
  { .key = "transfer_income", .kind = SR_KIND_MONEY, .label = N_ ("Transfers"), .title = "转移性收入",
    .group = N_ ("Income"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元",
    .max = 100000000000, .priority = 7, .width = 100 },
  { .key = "net_income", .kind = SR_KIND_MONEY, .label = N_ ("Net income"), .title = "家庭纯收入",
    .group = N_ ("Net income"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "元", .priority = 3, .width = 110 },
  { .key = "net_income_per_person", .kind = SR_KIND_MONEY, .label = N_ ("Net income per person"),
    .title = "人均纯收入", .group = N_ ("Net income"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "元", .priority = 2, .width = 110 },
  { .key = "line", .kind = SR_KIND_MONEY, .label = N_ ("Monitoring line"), .title = "监测线",
    .group = N_ ("Net income"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_1,
    .target = "元" },
  { .key = "is_below_line", .kind = SR_KIND_FLAG, .label = N_ ("Below the line"),
    .title = "低于监测线", .group = N_ ("Net income"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .priority = 2, .width = 80 },
  { .key = "collector_name", .kind = SR_KIND_TEXT, .label = N_ ("Collected by"), .title = "采集人",
    .group = N_ ("Taken down"), .sensitivity = SR_LEVEL_1, .max = 60 },
  { .key = "collected_on", .kind = SR_KIND_DATE, .label = N_ ("Collected on"), .title = "采集日期",
    .group = N_ ("Taken down"), .sensitivity = SR_LEVEL_1, .min = 2014, .max = 2100 },
  { .key = "head_signed", .kind = SR_KIND_FLAG, .label = N_ ("Signed by the head"),
    .title = "户主签字", .group = N_ ("Taken down"), .sensitivity = SR_LEVEL_1 },
};
/* clang-format on */

const SrSchema sr_income_account_schema = {
    .key = "income_account",
    .label = N_ ("Income account"),
    .plural = N_ ("Income accounts"),
    .title = "家庭收入核算表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "household_id",
    .has_view = TRUE,
    .check = sr_check_income_account,
};
