/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody on the way to a posted job (意向与到岗跟踪), form C5: intent, interview, signed, on the
 * job, kept for three months, or given up. On the job it has a work spell of its own.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"), .title = "求职人",
    .group = N_ ("Placement"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Placement"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "posting_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Posting"), .title = "岗位",
    .group = N_ ("Placement"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "posting" },
  { .key = "posting_title", .kind = SR_KIND_TEXT, .label = N_ ("Job"), .title = "岗位名称",
    .group = N_ ("Placement"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .priority = 2, .width = 140 },
  { .key = "company_name", .kind = SR_KIND_TEXT, .label = N_ ("Company"), .title = "企业名称",
    .group = N_ ("Placement"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .priority = 3, .width = 200 },
  { .key = "fair_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Job fair"), .title = "场次",
    .group = N_ ("Placement"), .sensitivity = SR_LEVEL_2, .target = "fair" },
  { .key = "fair_name", .kind = SR_KIND_TEXT, .label = N_ ("Job fair"), .title = "招聘会名称",
    .group = N_ ("Placement"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .priority = 7, .width = 160 },
  { .key = "placement_state", .kind = SR_KIND_CHOICE, .label = N_ ("Result"), .title = "结果",
    .group = N_ ("Placement"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "placement_state", .priority = 1, .width = 90 },
  { .key = "intent_on", .kind = SR_KIND_DATE, .label = N_ ("Intent on"), .title = "意向日期",
    .group = N_ ("Days"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .min = 2014, .max = 2100, .priority = 4, .width = 100 },
  { .key = "intent_mode", .kind = SR_KIND_CHOICE, .label = N_ ("Intent by"), .title = "意向方式",
    .group = N_ ("Days"), .sensitivity = SR_LEVEL_1, .target = "intent_mode" },
  { .key = "signed_on", .kind = SR_KIND_DATE, .label = N_ ("Signed on"), .title = "签约日期",
    .group = N_ ("Days"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .min = 2014,
    .max = 2100, .priority = 5, .width = 100 },
  { .key = "placed_on", .kind = SR_KIND_DATE, .label = N_ ("On the job since"), .title = "到岗日期",
    .group = N_ ("Days"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .min = 2014,
    .max = 2100, .priority = 6, .width = 100 },
  { .key = "work_spell_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Work spell"),
    .title = "生成的务工段", .group = N_ ("Days"), .sensitivity = SR_LEVEL_2,
    .target = "work_spell" },
  { .key = "kept_three_months", .kind = SR_KIND_FLAG, .label = N_ ("Kept for three months"),
    .title = "三个月留存", .group = N_ ("Days"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .priority = 8, .width = 90 },
};
/* clang-format on */

const SrSchema sr_placement_schema = {
    .key = "placement",
    .label = N_ ("Placement"),
    .plural = N_ ("Placements"),
    .title = "意向与到岗跟踪",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "person_id",
    .has_view = TRUE,
    .check = sr_check_placement,
};
