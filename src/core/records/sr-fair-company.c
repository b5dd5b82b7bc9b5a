/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A company at a job fair (参会企业), form C2, with the numbers that it declared.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "fair_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Job fair"), .title = "招聘会",
    .group = N_ ("Company at the fair"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "fair" },
  { .key = "fair_name", .kind = SR_KIND_TEXT, .label = N_ ("Job fair"), .title = "招聘会名称",
    .group = N_ ("Company at the fair"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .priority = 5, .width = 200 },
  { .key = "company_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Company"), .title = "参会企业",
    .group = N_ ("Company at the fair"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "company" },
  { .key = "company_name", .kind = SR_KIND_TEXT, .label = N_ ("Company"), .title = "企业名称",
    .group = N_ ("Company at the fair"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .width = 240 },
  { .key = "division", .kind = SR_KIND_CHOICE, .label = N_ ("Place"), .title = "所在地（县）",
    .group = N_ ("Company at the fair"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "division6", .priority = 4, .width = 180 },
  { .key = "postings", .kind = SR_KIND_INTEGER, .label = N_ ("Postings (as declared)"),
    .title = "招聘岗位数", .group = N_ ("Company at the fair"),
    .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "个",
    .max = 100000, .priority = 1, .width = 90 },
  { .key = "openings", .kind = SR_KIND_INTEGER, .label = N_ ("Openings (as declared)"),
    .title = "招聘人数", .group = N_ ("Company at the fair"),
    .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "人",
    .max = 1000000, .priority = 2, .width = 90 },
  { .key = "postings_counted", .kind = SR_KIND_INTEGER, .label = N_ ("Postings entered"),
    .title = "已录岗位数", .group = N_ ("Company at the fair"),
    .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "条",
    .priority = 3, .width = 90 },
};
/* clang-format on */

const SrSchema sr_fair_company_schema = {
    .key = "fair_company",
    .label = N_ ("Company at a fair"),
    .plural = N_ ("Companies at fairs"),
    .title = "参会企业登记",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "fair_id",
    .has_view = TRUE,
};
