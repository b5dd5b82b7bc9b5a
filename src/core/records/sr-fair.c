/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A job fair (招聘会), form C1. Who came are companies at the fair, what they offered postings,
 * and what came of it placements; all numbers but those of visitors are counted.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Job fair"), .title = "招聘会名称",
    .group = N_ ("Fair"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 80, .width = 220 },
  { .key = "theme", .kind = SR_KIND_TEXT, .label = N_ ("Theme"), .title = "主题",
    .group = N_ ("Fair"), .flags = SR_FIELD_SEARCHED, .sensitivity = SR_LEVEL_0, .max = 120,
    .width = 160 },
  { .key = "held_on", .kind = SR_KIND_DATE, .label = N_ ("Held on"), .title = "举办日期",
    .group = N_ ("Fair"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .min = 2010, .max = 2100, .priority = 1, .width = 100 },
  { .key = "place", .kind = SR_KIND_TEXT, .label = N_ ("Place"), .title = "举办地点",
    .group = N_ ("Fair"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 120,
    .priority = 8, .width = 150 },
  { .key = "fair_mode", .kind = SR_KIND_CHOICE, .label = N_ ("Mode of the fair"), .title = "形式",
    .group = N_ ("Fair"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "fair_mode", .priority = 9, .width = 110 },
  { .key = "host", .kind = SR_KIND_TEXT, .label = N_ ("Host"), .title = "主办",
    .group = N_ ("Fair"), .sensitivity = SR_LEVEL_0, .max = 120 },
  { .key = "undertaker", .kind = SR_KIND_TEXT, .label = N_ ("Organiser"), .title = "承办",
    .group = N_ ("Fair"), .sensitivity = SR_LEVEL_0, .max = 120 },
  { .key = "co_organiser", .kind = SR_KIND_TEXT, .label = N_ ("Co-organiser"), .title = "协办",
    .group = N_ ("Fair"), .sensitivity = SR_LEVEL_0, .max = 200 },
  { .key = "companies", .kind = SR_KIND_INTEGER, .label = N_ ("Companies"), .title = "参会企业数",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "家", .priority = 2, .width = 80 },
  { .key = "companies_in_province", .kind = SR_KIND_INTEGER,
    .label = N_ ("Of these of the province"), .title = "其中省内企业",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_0,
    .target = "家" },
  { .key = "companies_out_province", .kind = SR_KIND_INTEGER,
    .label = N_ ("Of these of other provinces"), .title = "其中省外企业",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED, .sensitivity = SR_LEVEL_0,
    .target = "家" },
  { .key = "openings", .kind = SR_KIND_INTEGER, .label = N_ ("Openings"), .title = "提供岗位数",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "个", .priority = 4, .width = 80 },
  { .key = "postings", .kind = SR_KIND_INTEGER, .label = N_ ("Postings"),
    .title = "发布招聘信息条数", .group = N_ ("What came of it"),
    .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "条",
    .priority = 3, .width = 80 },
  { .key = "visitors", .kind = SR_KIND_INTEGER, .label = N_ ("Visitors"), .title = "进场人数",
    .group = N_ ("What came of it"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "人次", .max = 1000000, .priority = 7, .width = 80 },
  { .key = "visitors_site", .kind = SR_KIND_INTEGER, .label = N_ ("Of these of the settlement"),
    .title = "其中搬迁群众", .group = N_ ("What came of it"), .sensitivity = SR_LEVEL_0,
    .target = "人次", .max = 1000000 },
  { .key = "intents", .kind = SR_KIND_INTEGER, .label = N_ ("Intents"), .title = "达成意向人数",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "人", .priority = 5, .width = 80 },
  { .key = "signed", .kind = SR_KIND_INTEGER, .label = N_ ("Signed"), .title = "现场签约",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "人", .priority = 6, .width = 80 },
  { .key = "placed", .kind = SR_KIND_INTEGER, .label = N_ ("On the job"), .title = "后续到岗",
    .group = N_ ("What came of it"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "人", .priority = 6, .width = 80 },
  { .key = "cost", .kind = SR_KIND_MONEY, .label = N_ ("Cost"), .title = "经费",
    .group = N_ ("What came of it"), .sensitivity = SR_LEVEL_1, .target = "元",
    .max = 100000000000 },
};
/* clang-format on */

const SrSchema sr_fair_schema = {
    .key = "fair",
    .label = N_ ("Job fair"),
    .plural = N_ ("Job fairs"),
    .title = "招聘会台账",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "name",
    .name = "name",
    .has_view = TRUE,
    .check = sr_check_fair,
};
