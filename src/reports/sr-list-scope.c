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

char *
sr_list_scope_sql (const SrSchema *schema, const char *kind, const char *key, GError **error)
{
  const SrFigure *figure = g_str_equal (kind, "figure") ? sr_figure_find (key) : NULL;
  const char *members = figure ? sr_figure_members_sql (key) : NULL;
  char *sql;

  if (g_str_equal (kind, "rule"))
    return rule_sql (schema, key, error);
  if (members == NULL)
    return refuse (error, kind, key,
                   figure ? _ ("a ratio has no records of its own") : _ ("there is no such list"));
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
sr_list_scope_title (const char *word)
{
  const SrFigure *figure;
  const SrRule *rule;

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
