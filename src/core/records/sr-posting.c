/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A job that a company offers (岗位信息), form C3: at a fair or from day to day. It expires after
 * its last day.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "title", .kind = SR_KIND_TEXT, .label = N_ ("Job"), .title = "岗位名称",
    .group = N_ ("Posting"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 160 },
  { .key = "company_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Company"), .title = "企业",
    .group = N_ ("Posting"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "company" },
  { .key = "company_name", .kind = SR_KIND_TEXT, .label = N_ ("Company"), .title = "企业名称",
    .group = N_ ("Posting"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .priority = 1, .width = 220 },
  { .key = "openings", .kind = SR_KIND_INTEGER, .label = N_ ("Openings"), .title = "招聘人数",
    .group = N_ ("Posting"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "人",
    .max = 100000, .priority = 4, .width = 70 },
  { .key = "pay_min", .kind = SR_KIND_MONEY, .label = N_ ("Pay from"), .title = "月薪下限",
    .group = N_ ("Posting"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "元/月",
    .max = 100000000000, .priority = 2, .width = 90 },
  { .key = "pay_max", .kind = SR_KIND_MONEY, .label = N_ ("Pay to"), .title = "月薪上限",
    .group = N_ ("Posting"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "元/月",
    .max = 100000000000, .priority = 2, .width = 90 },
  { .key = "work_division", .kind = SR_KIND_CHOICE, .label = N_ ("Place of work"),
    .title = "工作地点", .group = N_ ("Posting"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "division6", .priority = 3, .width = 190 },
  { .key = "posted_on", .kind = SR_KIND_DATE, .label = N_ ("Posted on"), .title = "发布日期",
    .group = N_ ("Posting"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 2010, .max = 2100, .priority = 7, .width = 100 },
  { .key = "expires_on", .kind = SR_KIND_DATE, .label = N_ ("Last day"), .title = "截止日期",
    .group = N_ ("Posting"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .min = 2010,
    .max = 2100, .priority = 5, .width = 100 },
  { .key = "is_open", .kind = SR_KIND_FLAG, .label = N_ ("Open"), .title = "有效",
    .group = N_ ("Posting"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .priority = 6, .width = 60 },
  { .key = "posting_source", .kind = SR_KIND_CHOICE, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Posting"), .sensitivity = SR_LEVEL_0, .target = "posting_source" },
  { .key = "fair_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Job fair"), .title = "招聘会",
    .group = N_ ("Posting"), .sensitivity = SR_LEVEL_0, .target = "fair" },
  { .key = "fair_name", .kind = SR_KIND_TEXT, .label = N_ ("Job fair"), .title = "招聘会名称",
    .group = N_ ("Posting"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_0, .width = 180 },
  { .key = "education_required", .kind = SR_KIND_CHOICE, .label = N_ ("Education at least"),
    .title = "学历要求", .group = N_ ("Wanted"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "education_fpb", .priority = 8, .width = 90 },
  { .key = "age_min", .kind = SR_KIND_INTEGER, .label = N_ ("Age from"), .title = "最低年龄",
    .group = N_ ("Wanted"), .sensitivity = SR_LEVEL_0, .target = "周岁", .min = 14, .max = 80 },
  { .key = "age_max", .kind = SR_KIND_INTEGER, .label = N_ ("Age to"), .title = "最高年龄",
    .group = N_ ("Wanted"), .sensitivity = SR_LEVEL_0, .target = "周岁", .min = 14, .max = 100 },
  { .key = "sex_required", .kind = SR_KIND_CHOICE, .label = N_ ("Sex"), .title = "性别要求",
    .group = N_ ("Wanted"), .sensitivity = SR_LEVEL_0, .target = "sex" },
  { .key = "board_lodging", .kind = SR_KIND_CHOICE, .label = N_ ("Board and lodging"),
    .title = "包吃住", .group = N_ ("Offered"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "board_lodging", .priority = 9, .width = 80 },
  { .key = "insurance_offered", .kind = SR_KIND_FLAG, .label = N_ ("Social insurance"),
    .title = "五险", .group = N_ ("Offered"), .sensitivity = SR_LEVEL_0 },
  { .key = "shifts", .kind = SR_KIND_TEXT, .label = N_ ("Shifts"), .title = "班次",
    .group = N_ ("Offered"), .sensitivity = SR_LEVEL_0, .max = 60 },
  { .key = "publish_channels", .kind = SR_KIND_CHOICES, .label = N_ ("Made known by"),
    .title = "发布渠道", .group = N_ ("What came of it"), .sensitivity = SR_LEVEL_0,
    .target = "publish_channel" },
  { .key = "views", .kind = SR_KIND_INTEGER, .label = N_ ("Views"), .title = "浏览",
    .group = N_ ("What came of it"), .sensitivity = SR_LEVEL_0, .target = "次", .max = 100000000 },
  { .key = "referred", .kind = SR_KIND_INTEGER, .label = N_ ("Referred"), .title = "推荐",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_0,
    .target = "人" },
  { .key = "placed", .kind = SR_KIND_INTEGER, .label = N_ ("Hired"), .title = "入职",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_0,
    .target = "人" },
};
/* clang-format on */

const SrSchema sr_posting_schema = {
    .key = "posting",
    .label = N_ ("Posting"),
    .plural = N_ ("Postings"),
    .title = "岗位信息",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .has_view = TRUE,
    .check = sr_check_posting,
};
