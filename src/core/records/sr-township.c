/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A township of the county (乡镇): where households came from. Seeded from
 * data/reference/townships.csv; edited by clerks when the county changes. Matched by name first.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "code", .kind = SR_KIND_TEXT, .label = N_ ("Code"), .title = "代码",
    .group = N_ ("Township"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 9, .max = 9, .check = sr_check_digits, .width = 100 },
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Township"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 30, .width = 140 },
  { .key = "code12", .kind = SR_KIND_TEXT, .label = N_ ("Long code"), .title = "统计用区划代码",
    .group = N_ ("Township"), .flags = SR_FIELD_UNIQUE, .sensitivity = SR_LEVEL_0, .min = 12,
    .max = 12, .check = sr_check_digits },
  { .key = "kind", .kind = SR_KIND_TEXT, .label = N_ ("Kind"), .title = "类别",
    .group = N_ ("Township"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 10,
    .priority = 1, .width = 80 },
  { .key = "pinyin", .kind = SR_KIND_TEXT, .label = N_ ("Pinyin"), .title = "拼音",
    .group = N_ ("Township"), .flags = SR_FIELD_SEARCHED, .sensitivity = SR_LEVEL_0, .max = 60 },
  { .key = "initials", .kind = SR_KIND_TEXT, .label = N_ ("Initials"), .title = "首字母",
    .group = N_ ("Township"), .flags = SR_FIELD_SEARCHED, .sensitivity = SR_LEVEL_0, .max = 20 },
  { .key = "villages", .kind = SR_KIND_INTEGER, .label = N_ ("Number of villages"), .title = "村数",
    .group = N_ ("Township"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "个",
    .max = 1000, .priority = 2, .width = 60 },
  { .key = "communities", .kind = SR_KIND_INTEGER, .label = N_ ("Number of communities"),
    .title = "居委会数", .group = N_ ("Township"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "个", .max = 1000, .priority = 3, .width = 60 },
  { .key = "valid_from", .kind = SR_KIND_INTEGER, .label = N_ ("Valid from"), .title = "起始年份",
    .group = N_ ("Township"), .sensitivity = SR_LEVEL_0, .target = "年", .min = 1949, .max = 2200 },
  { .key = "valid_to", .kind = SR_KIND_INTEGER, .label = N_ ("Valid to"), .title = "终止年份",
    .group = N_ ("Township"), .sensitivity = SR_LEVEL_0, .target = "年", .min = 1949, .max = 2200 },
  { .key = "conflicting_name", .kind = SR_KIND_TEXT,
    .label = N_ ("Name that others give this code"), .title = "他处此代码的名称",
    .group = N_ ("Sources"), .sensitivity = SR_LEVEL_0, .max = 60 },
  { .key = "merged_from", .kind = SR_KIND_TEXT, .label = N_ ("Merged from"),
    .title = "由何乡镇合并", .group = N_ ("Sources"), .sensitivity = SR_LEVEL_0, .max = 200 },
  { .key = "sort_order", .kind = SR_KIND_INTEGER, .label = N_ ("Order"), .title = "顺序",
    .group = N_ ("Sources"), .sensitivity = SR_LEVEL_0, .max = 100000 },
  { .key = "is_active", .kind = SR_KIND_FLAG, .label = N_ ("In use"), .title = "在用",
    .group = N_ ("Sources"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 4,
    .width = 60 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Sources"), .sensitivity = SR_LEVEL_0, .max = 300 },
};
/* clang-format on */

const SrSchema sr_township_schema = {
    .key = "township",
    .label = N_ ("Township"),
    .plural = N_ ("Townships"),
    .title = "乡镇名录",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "code",
    .name = "name",
};
