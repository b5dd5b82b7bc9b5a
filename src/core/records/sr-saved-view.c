/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list that a clerk saved by name: its words (store/sr-query-words.h), one a line, and its
 * columns.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "名称",
    .group = N_ ("Saved view"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60, .width = 200 },
  { .key = "listed_type", .kind = SR_KIND_TEXT, .label = N_ ("What it lists"), .title = "记录类型",
    .group = N_ ("Saved view"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60, .width = 120 },
  { .key = "words", .kind = SR_KIND_TEXT, .label = N_ ("Conditions, one a line"),
    .title = "条件（每行一项）", .group = N_ ("Saved view"),
    .flags = SR_FIELD_MULTILINE | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .max = 4000,
    .priority = 1, .width = 320 },
  { .key = "listed_columns", .kind = SR_KIND_TEXT, .label = N_ ("Columns in order"),
    .title = "列（依次）", .group = N_ ("Saved view"), .sensitivity = SR_LEVEL_1, .max = 4000 },
};
/* clang-format on */

static void
check_view (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *type = sr_record_text (record, "listed_type");
  g_autofree char *message = NULL;

  if (type == NULL || sr_schema_find (type))
    return;
  message = g_strdup_printf (_ ("There are no records “%s”; write person or household"), type);
  sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "listed_type", message, NULL);
}

const SrSchema sr_saved_view_schema = {
    .key = "saved_view",
    .label = N_ ("Saved view"),
    .plural = N_ ("Saved views"),
    .title = "已存列表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "name",
    .check = check_view,
};
