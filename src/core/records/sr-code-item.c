/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An item of a code list (代码表). The code is identity and never changes, the name is official
 * wording that clerks may edit. Seeded from data/reference/codelists.csv. Townships and villages
 * are record types of their own.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* A list that no field takes its codes from is a list that nobody would ever see. */
static void
check_list (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *list = sr_record_text (record, "list_id");
  g_autofree char *message = NULL;

  if (context->code_lists == NULL || list == NULL ||
      sr_code_lists_size (context->code_lists, list) > 0)
    return;
  message = g_strdup_printf (_ ("There is no code list “%s”, and no field would show it; take one "
                                "of those that sangruictl list code_item names"),
                             list);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "LIST", "list_id", message, NULL);
}

/* clang-format off */
static const SrField fields[] = {
  { .key = "list_id", .kind = SR_KIND_TEXT, .label = N_ ("List"), .title = "代码表",
    .group = N_ ("Code list"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 160 },
  { .key = "list_name", .kind = SR_KIND_TEXT, .label = N_ ("Name of the list"),
    .title = "代码表名称", .group = N_ ("Code list"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .max = 100, .priority = 1, .width = 220 },
  { .key = "code", .kind = SR_KIND_TEXT, .label = N_ ("Code"), .title = "代码",
    .group = N_ ("Code list"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .check = sr_check_code, .width = 120 },
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Code list"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 100, .width = 200 },
  { .key = "extra", .kind = SR_KIND_TEXT, .label = N_ ("Properties"), .title = "属性",
    .group = N_ ("Code list"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 300,
    .priority = 2, .width = 160 },
  { .key = "sort_order", .kind = SR_KIND_INTEGER, .label = N_ ("Order"), .title = "顺序",
    .group = N_ ("Code list"), .sensitivity = SR_LEVEL_0, .max = 100000 },
  { .key = "is_active", .kind = SR_KIND_FLAG, .label = N_ ("In use"), .title = "在用",
    .group = N_ ("Code list"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 3,
    .width = 60 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Code list"), .sensitivity = SR_LEVEL_0, .max = 300 },
};
/* clang-format on */

const SrSchema sr_code_item_schema = {
    .key = "code_item",
    .label = N_ ("Code"),
    .plural = N_ ("Codes"),
    .title = "代码表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "name",
    .check = check_list,
};
