/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A company that looks for people (用人企业), the company columns of form C2.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Company"), .title = "企业名称",
    .group = N_ ("Company"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 100, .width = 260 },
  { .key = "credit_code", .kind = SR_KIND_TEXT, .label = N_ ("Credit code"),
    .title = "统一社会信用代码", .group = N_ ("Company"),
    .flags = SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .max = 18, .check = sr_check_credit_code, .priority = 6, .width = 180 },
  { .key = "division", .kind = SR_KIND_CHOICE, .label = N_ ("Place"), .title = "所在地（县）",
    .group = N_ ("Company"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "division6", .priority = 1, .width = 190 },
  { .key = "in_province", .kind = SR_KIND_FLAG, .label = N_ ("In the province"),
    .title = "是否省内", .group = N_ ("Company"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .priority = 5, .width = 80 },
  { .key = "industry", .kind = SR_KIND_CHOICE, .label = N_ ("Industry"), .title = "行业",
    .group = N_ ("Company"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "industry", .priority = 4, .width = 140 },
  { .key = "company_size", .kind = SR_KIND_CHOICE, .label = N_ ("Size"), .title = "规模",
    .group = N_ ("Company"), .sensitivity = SR_LEVEL_0, .target = "company_size" },
  { .key = "contact_name", .kind = SR_KIND_TEXT, .label = N_ ("Contact"), .title = "联系人",
    .group = N_ ("Company"), .sensitivity = SR_LEVEL_2, .max = 60 },
  { .key = "contact_phone", .kind = SR_KIND_TEXT, .label = N_ ("Phone of the contact"),
    .title = "联系人电话", .group = N_ ("Company"), .flags = SR_FIELD_IDENTITY,
    .sensitivity = SR_LEVEL_2, .max = 20, .mask = SR_MASK_PHONE, .check = sr_check_phone },
  { .key = "license_verified", .kind = SR_KIND_FLAG, .label = N_ ("Licence seen"),
    .title = "营业执照已核验", .group = N_ ("Company"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .priority = 7, .width = 100 },
  { .key = "dispatch_permit_verified", .kind = SR_KIND_FLAG, .label = N_ ("Dispatch permit seen"),
    .title = "劳务派遣许可已核验", .group = N_ ("Company"), .sensitivity = SR_LEVEL_1 },
  { .key = "fairs", .kind = SR_KIND_INTEGER, .label = N_ ("Fairs"), .title = "参加招聘会场次",
    .group = N_ ("Company"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "场", .priority = 3, .width = 60 },
  { .key = "postings_open", .kind = SR_KIND_INTEGER, .label = N_ ("Open postings"),
    .title = "有效招聘信息条数", .group = N_ ("Company"),
    .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "条",
    .priority = 2, .width = 80 },
};
/* clang-format on */

const SrSchema sr_company_schema = {
    .key = "company",
    .label = N_ ("Company"),
    .plural = N_ ("Companies"),
    .title = "企业名录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "name",
    .name = "name",
    .has_view = TRUE,
};
