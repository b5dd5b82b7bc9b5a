/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures and rules as scopes of lists.
 */
#include "reports/sr-list-scope.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "figures/sr-figures.h"
#include "rules/sr-checkup.h"
#include "rules/sr-rule-sql.h"
#include "store/sr-scope-table.h"
#include "store/sr-record-sql.h"
#include "store/sr-store-error.h"

static char *
refuse (GError **error, const char *kind, const char *key, const char *reason)
{
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, "%s=%s: %s", kind, key, reason);
  return NULL;
}

/* The field of FROM that refers to records of TO; NULL when none does. */
static const SrField *
reference_to (const SrSchema *from, const SrSchema *to)
{
  for (guint i = 0; i < from->n_fields; i++)
    if (from->fields[i].kind == SR_KIND_REFERENCE &&
        g_strcmp0 (from->fields[i].target, to->key) == 0)
      return &from->fields[i];
  return NULL;
}

/* The records of another type that those of MEMBERS refer to by FIELD. */
static char *
referred_sql (const SrSchema *schema, const SrField *field, const char *members)
{
  g_autofree char *expression = sr_record_sql_expression (field);
  g_autofree char *from = sr_record_sql_from (schema, (field->flags & SR_FIELD_DERIVED) != 0,
                                              (field->flags & SR_FIELD_DATED) != 0);

  return g_strdup_printf (
      "SELECT %s AS record_id, 1 AS amount%s WHERE t.id IN (SELECT m.record_id FROM (%s) AS m)",
      expression, from, members);
}

/* MEMBERS of record type RECORD as records of SCHEMA; NULL when the one does not lead to the other.
 */
static char *
scope_of (const SrSchema *schema, const char *record, const char *members)
{
  const SrSchema *counted = sr_schema_find (record);
  const SrField *field;

  if (counted == schema)
    return g_strdup (members);
  field = counted ? reference_to (counted, schema) : NULL;
  return field ? referred_sql (counted, field, members) : NULL;
}

/* What a rule finds by the check of one record has no SQL: the check-up finds it. */
static GArray *
find_offenders (SrRegister *reg, const char *key, const char *as_of, GError **error)
{
  const char *const keys[] = {key, NULL};
  g_autoptr (SrCheckup) checkup =
      sr_checkup_run (reg, keys, as_of, NULL, 0, NULL, NULL, NULL, error);

  return checkup ? g_array_ref (sr_checkup_result (checkup, sr_rule_find (key))->ids) : NULL;
}

/* NULL for rules without offenders. New string. */
static char *
offenders_sql (const SrRule *rule)
{
  if (rule->kind == SR_RULE_RECORD)
    return sr_scope_table_sql (rule->key, find_offenders);
  return g_strdup (sr_rule_members_sql (rule));
}

static char *
rule_sql (const SrSchema *schema, const char *key, GError **error)
{
  const SrRule *rule = sr_rule_find (key);
  g_autofree char *members = rule ? offenders_sql (rule) : NULL;
  char *sql;

  if (rule == NULL)
    return refuse (error, "rule", key, _ ("there is no such list"));
  if (members == NULL)
    return refuse (error, "rule", key, _ ("it is about files or reports, not about records"));
  sql = scope_of (schema, rule->record, members);
  return sql ? sql : refuse (error, "rule", key, _ ("it does not list records of this type"));
}

/* --- A figure that is cut --- */

#define WITHOUT "/without="

/* Codes of the words are ASCII: nothing else may stand in the SQL. */
static gboolean
is_code (const char *text)
{
  for (const char *p = text; *p; p++)
    if (!g_ascii_isalnum (*p) && *p != '_')
      return FALSE;
  return *text != '\0';
}

/* "moved_in/join_reason=other+returned": FALSE when there is no such figure or dimension. */
static gboolean
read_cut (const char *key, const SrFigure **figure, const SrDimension **dimension, char ***codes)
{
  const char *slash = strchr (key, '/'), *equals = slash ? strchr (slash, '=') : NULL;
  g_autofree char *name = equals ? g_strndup (key, (gsize)(slash - key)) : NULL;
  g_autofree char *by = equals ? g_strndup (slash + 1, (gsize)(equals - slash - 1)) : NULL;

  *figure = name ? sr_figure_find (name) : NULL;
  *dimension = by ? sr_dimension_find (by) : NULL;
  if (*figure == NULL || *dimension == NULL || !sr_figure_has_dimension (*figure, by))
    return FALSE;
  *codes = g_strsplit (equals + 1, "+", -1);
  return TRUE;
}

static void
put_in (char **sql, const char *name, const char *code)
{
  g_auto (GStrv) parts = g_strsplit (*sql, name, -1);
  g_autofree char *literal = g_strdup_printf ("'%s'", code);

  g_free (*sql);
  *sql = g_strjoinv (literal, parts);
}

/* "households/without=persons_without_id": the two figures; FALSE when KEY says no such thing. */
static gboolean
read_without (const char *key, const SrFigure **figure, const SrFigure **other)
{
  const char *slash = strstr (key, WITHOUT);
  g_autofree char *name = slash ? g_strndup (key, (gsize)(slash - key)) : NULL;

  *figure = name ? sr_figure_find (name) : NULL;
  *other = slash ? sr_figure_find (slash + strlen (WITHOUT)) : NULL;
  return *figure && *other;
}

/* Members of one figure to whom none of another leads. NULL when KEY says no such thing. New
 * string. */
static char *
without_sql (const char *key, const SrFigure **figure)
{
  const SrFigure *other;
  g_autofree char *others = NULL;

  if (!read_without (key, figure, &other))
    return NULL;
  others = scope_of (sr_schema_find ((*figure)->record), other->record,
                     sr_figure_members_sql (other->key));
  return others ? g_strdup_printf ("SELECT m.record_id, m.amount FROM (%s) AS m WHERE m.record_id "
                                   "NOT IN (SELECT o.record_id FROM (%s) AS o WHERE o.record_id IS "
                                   "NOT NULL)",
                                   sr_figure_members_sql ((*figure)->key), others)
                : NULL;
}

/* NULL when KEY is no cut figure. New string. */
static char *
cut_sql (const char *key, const SrFigure **figure)
{
  const SrDimension *dimension;
  g_auto (GStrv) codes = NULL;
  g_autofree char *values = NULL;
  SrFigure *slice;
  char *sql = without_sql (key, figure);

  if (sql || !read_cut (key, figure, &dimension, &codes) || codes[0] == NULL)
    return sql;
  for (guint i = 0; codes[i]; i++)
    if (!is_code (codes[i]))
      return NULL;
  values = g_strjoinv (" ", codes);
  slice = sr_figure_slice (*figure, dimension->key, values);
  sql = g_strdup (slice->members);
  sr_figure_slice_free (slice);
  for (guint i = g_strv_length (codes); i-- > 0;) {
    g_autofree char *name = g_strdup_printf (":slice_%u", i);

    put_in (&sql, name, codes[i]);
  }
  put_in (&sql, ":event", (*figure)->event == SR_EVENT_END ? "end" : "begin");
  return sql;
}

/* "Moved in: 婚入". New string. */
static char *
cut_title (SrRegister *reg, const char *key)
{
  const SrFigure *figure;
  const SrDimension *dimension;
  g_auto (GStrv) codes = NULL;
  const SrFigure *other;
  g_autofree char *names = NULL;

  if (read_without (key, &figure, &other))
    return g_strdup_printf (_ ("%s without: %s"), sr_figure_label (figure),
                            sr_figure_label (other));
  if (!read_cut (key, &figure, &dimension, &codes))
    return NULL;
  for (guint i = 0; codes[i]; i++) {
    char *name = g_strdup (sr_dimension_name (reg, dimension, codes[i]));

    g_free (codes[i]);
    codes[i] = name;
  }
  names = g_strjoinv ("、", codes);
  return g_strdup_printf (_ ("%s: %s"), sr_figure_label (figure), names);
}

char *
sr_list_scope_sql (const SrSchema *schema, const char *kind, const char *key, GError **error)
{
  const SrFigure *figure = g_str_equal (kind, "figure") ? sr_figure_find (key) : NULL;
  g_autofree char *members = figure                         ? g_strdup (sr_figure_members_sql (key))
                             : g_str_equal (kind, "figure") ? cut_sql (key, &figure)
                                                            : NULL;
  char *sql;

  if (g_str_equal (kind, "rule"))
    return rule_sql (schema, key, error);
  if (members == NULL)
    return refuse (error, kind, key,
                   sr_figure_find (key) ? _ ("a ratio has no records of its own")
                                        : _ ("there is no such list"));
  sql = scope_of (schema, figure->record, members);
  return sql ? sql : refuse (error, kind, key, _ ("it does not list records of this type"));
}

/* KEY of "figure=KEY" or "rule=KEY"; neither when WORD is another one. */
static void
read_word (const char *word, const SrFigure **figure, const SrRule **rule)
{
  *figure = g_str_has_prefix (word, "figure=") ? sr_figure_find (word + strlen ("figure=")) : NULL;
  *rule = g_str_has_prefix (word, "rule=") ? sr_rule_find (word + strlen ("rule=")) : NULL;
}

char *
sr_list_scope_title (SrRegister *reg, const char *word)
{
  const SrFigure *figure;
  const SrRule *rule;

  if (g_str_has_prefix (word, "figure=") && strchr (word, '/')) {
    char *title = cut_title (reg, word + strlen ("figure="));

    return title ? title : g_strdup (word);
  }
  read_word (word, &figure, &rule);
  return g_strdup (figure ? sr_figure_label (figure) : rule ? sr_rule_label (rule) : word);
}

char *
sr_list_scope_official (const char *word)
{
  const SrFigure *figure;
  const SrRule *rule;

  read_word (word, &figure, &rule);
  return g_strdup (figure ? figure->title : rule ? rule->title : word);
}
