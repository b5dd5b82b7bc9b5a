/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody who looks for work (求职登记), form C4. Open while the state is seeking or referred.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"), .title = "人员",
    .group = N_ ("Seeker"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Seeker"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .width = 90 },
  { .key = "sex", .kind = SR_KIND_CHOICE, .label = N_ ("Sex"), .title = "性别",
    .group = N_ ("Seeker"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "sex", .priority = 4, .width = 60 },
  { .key = "age", .kind = SR_KIND_INTEGER, .label = N_ ("Age"), .title = "年龄",
    .group = N_ ("Seeker"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "周岁", .priority = 5, .width = 60 },
  { .key = "education", .kind = SR_KIND_CHOICE, .label = N_ ("Education"), .title = "文化程度",
    .group = N_ ("Seeker"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "education_fpb", .priority = 6, .width = 100 },
  { .key = "registered_on", .kind = SR_KIND_DATE, .label = N_ ("Registered on"),
    .title = "登记日期", .group = N_ ("Seeker"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 2014, .max = 2100, .priority = 7, .width = 100 },
  { .key = "register_channel", .kind = SR_KIND_CHOICE, .label = N_ ("Registered by way of"),
    .title = "登记渠道", .group = N_ ("Seeker"), .sensitivity = SR_LEVEL_1,
    .target = "register_channel" },
  { .key = "seeker_state", .kind = SR_KIND_CHOICE, .label = N_ ("State"), .title = "状态",
    .group = N_ ("Seeker"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "seeker_state", .priority = 1, .width = 80 },
  { .key = "wanted_job", .kind = SR_KIND_TEXT, .label = N_ ("Job wanted"), .title = "求职意向工种",
    .group = N_ ("Wanted"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .max = 60, .priority = 2, .width = 120 },
  { .key = "wanted_division", .kind = SR_KIND_CHOICE, .label = N_ ("Place wanted"),
    .title = "求职意向地点", .group = N_ ("Wanted"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "division6", .priority = 3, .width = 160 },
  { .key = "wanted_pay", .kind = SR_KIND_MONEY, .label = N_ ("Pay wanted"), .title = "期望月薪",
    .group = N_ ("Wanted"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .target = "元/月",
    .max = 100000000000, .priority = 3, .width = 90 },
  { .key = "skills", .kind = SR_KIND_TEXT, .label = N_ ("Skills"), .title = "技能",
    .group = N_ ("Wanted"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .max = 120, .priority = 8, .width = 120 },
  { .key = "certificate", .kind = SR_KIND_TEXT, .label = N_ ("Certificate"), .title = "证书",
    .group = N_ ("Wanted"), .sensitivity = SR_LEVEL_1, .max = 120 },
  { .key = "service_needs", .kind = SR_KIND_CHOICES, .label = N_ ("Services needed"),
    .title = "服务需求", .group = N_ ("Wanted"), .sensitivity = SR_LEVEL_1,
    .target = "employment_service_need" },
};
/* clang-format on */

const SrSchema sr_job_seeker_schema = {
    .key = "job_seeker",
    .label = N_ ("Job seeker"),
    .plural = N_ ("Job seekers"),
    .title = "求职登记",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "person_id",
    .has_view = TRUE,
    .check = sr_check_job_seeker,
};
