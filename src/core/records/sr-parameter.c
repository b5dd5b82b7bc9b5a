/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A dated parameter: a threshold, limit or definition that a town may want otherwise. Seeded from
 * data/reference/parameters.csv. Read by sr_register_parameter().
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"
#include "core/sr-number.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "parameter_key", .kind = SR_KIND_TEXT, .label = N_ ("Key"), .title = "键",
    .group = N_ ("Parameter"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .check = sr_check_code, .width = 200 },
  { .key = "title", .kind = SR_KIND_TEXT, .label = N_ ("Title"), .title = "名称",
    .group = N_ ("Parameter"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 100, .width = 240 },
  { .key = "value", .kind = SR_KIND_TEXT, .label = N_ ("Value"), .title = "值",
    .group = N_ ("Parameter"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 100 },
  { .key = "unit", .kind = SR_KIND_TEXT, .label = N_ ("Unit of measure"), .title = "单位",
    .group = N_ ("Parameter"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 20,
    .priority = 1, .width = 80 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "起始日",
    .group = N_ ("Parameter"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 2,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "截止日",
    .group = N_ ("Parameter"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .priority = 3,
    .width = 100 },
  { .key = "note", .kind = SR_KIND_TEXT, .label = N_ ("Note"), .title = "说明",
    .group = N_ ("Parameter"), .flags = SR_FIELD_MULTILINE, .sensitivity = SR_LEVEL_0,
    .max = 1000 },
};
/* clang-format on */

/* A value that has a unit is a number that something is compared with. */
static void
check_parameter (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *value = sr_record_text (record, "value");
  SrNumber number;

  sr_check_span (record, context, problems);
  if (value == NULL || sr_record_text (record, "unit") == NULL)
    return;
  if (!sr_number_parse (value, &number) || number.mantissa < 0) {
    g_autofree char *message =
        g_strdup_printf (_ ("“%s” is no number, or too large; write it in digits, like 60"), value);

    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "value", message, NULL);
  }
}

const SrSchema sr_parameter_schema = {
    .key = "parameter",
    .label = N_ ("Parameter"),
    .plural = N_ ("Parameters"),
    .title = "参数表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "title",
    .span = TRUE,
    .check = check_parameter,
};
