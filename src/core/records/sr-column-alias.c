/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How a column of other people's workbooks is called, and which field it fills. Seeded from
 * data/reference/column-aliases.csv; what a clerk decides for the columns of a header is kept here
 * too. A field's official title needs no row.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"
#include "core/sr-text.h"

/* The field that TEXT names, and its record type; NULL: none. */
static const SrField *
field_of (const char *text, const SrSchema **schema)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 2);

  *schema = parts[0] && parts[1] ? sr_schema_find (parts[0]) : NULL;
  return *schema ? sr_schema_field (*schema, parts[1]) : NULL;
}

/* "-": such a column is not imported. */
static gboolean
is_target (const char *text)
{
  const SrSchema *schema;
  const SrField *field = field_of (text, &schema);

  return g_str_equal (text, "-") ||
         (field && !schema->is_log && !(field->flags & SR_FIELD_DERIVED));
}

char *
sr_check_target (const SrField *field, const SrValue *value, char **repair)
{
  g_autofree char *quoted = NULL;

  if (is_target (value->text))
    return NULL;
  quoted = sr_text_shorten (value->text);
  return g_strdup_printf (
      _ ("“%s” names no field that can be filled; write a record type and a key "
         "like person.id_number, or “-” for a column that is not imported"),
      quoted);
}

char *
sr_display_target (const SrField *field, const SrValue *value)
{
  const SrSchema *schema;
  const SrField *target = field_of (value->text, &schema);

  if (g_str_equal (value->text, "-"))
    return g_strdup (_ ("Not imported"));
  if (target == NULL) /* of a version to come */
    return g_strdup (value->text);
  return g_strdup_printf ("%s · %s", sr_schema_label (schema), sr_field_label (target));
}

static char *
check_contents (const SrField *field, const SrValue *value, char **repair)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) pattern = g_regex_new (value->text, 0, 0, &error);
  g_autofree char *quoted = NULL;

  if (pattern)
    return NULL;
  quoted = sr_text_shorten (value->text);
  return g_strdup_printf (_ ("“%s” is no regular expression (%s); one for nine digits or more is "
                             "^[0-9]{9,}$"),
                          quoted, error->message);
}

/* clang-format off */
static const SrField fields[] = {
  { .key = "title", .kind = SR_KIND_TEXT, .label = N_ ("Title of the column"), .title = "列名",
    .group = N_ ("Column name"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 200, .width = 200 },
  { .key = "target", .kind = SR_KIND_TEXT, .label = N_ ("Fills"), .title = "对应字段",
    .group = N_ ("Column name"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 130, .check = sr_check_target,
    .display = sr_display_target, .width = 260 },
  { .key = "contents", .kind = SR_KIND_TEXT, .label = N_ ("Only if the values match"),
    .title = "内容须符合", .group = N_ ("Column name"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .max = 200, .check = check_contents, .priority = 1, .width = 140 },
  { .key = "header", .kind = SR_KIND_TEXT, .label = N_ ("Only in this header"),
    .title = "表头特征", .group = N_ ("Column name"), .sensitivity = SR_LEVEL_0, .max = 64 },
  { .key = "position", .kind = SR_KIND_INTEGER, .label = N_ ("Which of several of that title"),
    .title = "同名列次序", .group = N_ ("Column name"), .sensitivity = SR_LEVEL_0, .min = 1,
    .max = 16384 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Column name"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 300,
    .priority = 2, .width = 240 },
};
/* clang-format on */

const SrSchema sr_column_alias_schema = {
    .key = "column_alias",
    .label = N_ ("Column name"),
    .plural = N_ ("Column names"),
    .title = "列名对照表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "title",
};
