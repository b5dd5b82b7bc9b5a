/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A rule asked about one record: its check is run on the record, or its SQL for that record_id.
 */
#include "rules/sr-finding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "rules/sr-exemptions.h"
#include "rules/sr-rule-sql.h"
#include "store/sr-record-store.h"

/* --- A record's own check --- */

static char *
join_problems (const SrProblems *problems, const char *rule)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);

    if (g_strcmp0 (problem->rule, rule) == 0)
      g_string_append_printf (text, "%s%s", text->len ? _ ("; ") : "", problem->message);
  }
  return text->len ? g_strdup (text->str) : NULL;
}

static char *
record_sentence (SrRegister *reg, const SrRule *rule, gint64 id, const char *as_of, GError **error)
{
  const SrSchema *schema = sr_schema_find (rule->record);
  g_autoptr (SrRecord) record = sr_record_load (reg, schema, id, as_of, error);
  g_autoptr (SrProblems) problems = sr_problems_new ();
  char today[SR_DATE_SIZE];
  const SrCheckContext context = sr_register_check_context (reg, as_of, today);

  if (record == NULL || sr_record_is_void (record))
    return NULL;
  schema->check (record, &context, problems);
  return join_problems (problems, rule->key);
}

/* --- A row of SQL in the words of its sentence --- */

static int
find_column (SrStatement *row, const char *name)
{
  for (guint i = 0; i < sr_statement_n_columns (row); i++)
    if (strcmp (sr_statement_column_name (row, i), name) == 0)
      return (int)i;
  g_error ("a rule's SQL has no column %s", name);
}

/* A number as it is said: 26.7, not 26.699999999999999. */
static char *
plain_text (SrStatement *row, guint column)
{
  g_auto (SrValue) value = sr_statement_value (row, column);

  if (value.type == SR_VALUE_REAL)
    return g_strdup_printf ("%.6g", value.real);
  return g_strdup (sr_statement_is_null (row, column) ? "—" : sr_statement_text (row, column));
}

/* WHAT: "column", or "kind:column". */
static char *
slot_text (SrRegister *reg, SrStatement *row, const char *what)
{
  const char *colon = strchr (what, ':');
  g_autofree char *kind = colon ? g_strndup (what, (gsize)(colon - what)) : NULL;
  guint column = (guint)find_column (row, colon ? colon + 1 : what);
  const SrSchema *schema = kind ? sr_schema_find (kind) : NULL;

  if (kind == NULL || sr_statement_is_null (row, column))
    return plain_text (row, column);
  if (strcmp (kind, "number") == 0)
    return sr_mask_text (SR_MASK_ID_NUMBER, sr_statement_text (row, column));
  if (schema)
    return sr_record_label (reg, schema, sr_statement_integer (row, column));
  return g_strdup (
      sr_code_lists_name (sr_register_code_lists (reg), kind, sr_statement_text (row, column)));
}

static char *
fill (SrRegister *reg, SrStatement *row, const char *sentence)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *open; (open = strchr (sentence, '{')); sentence = strchr (open, '}') + 1) {
    g_autofree char *what = g_strndup (open + 1, (gsize)(strchr (open, '}') - open - 1));
    g_autofree char *slot = slot_text (reg, row, what);

    g_string_append_len (text, sentence, open - sentence);
    g_string_append (text, slot);
  }
  g_string_append (text, sentence);
  return g_strdup (text->str);
}

static char *
sql_sentence (SrRegister *reg, const SrRule *rule, gint64 id, const char *as_of, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM (%s) AS r WHERE r.record_id = :record",
                                          sr_rule_members_sql (rule));
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);

  if (statement == NULL)
    return NULL;
  sr_register_bind (reg, statement, as_of);
  sr_statement_bind_integer (statement, ":record", id);
  return sr_statement_step (statement, error) == SR_STEP_ROW
             ? fill (reg, statement, _ (rule->sentence))
             : NULL;
}

char *
sr_finding_sentence (
    SrRegister *reg, const SrRule *rule, gint64 record, const char *as_of, GError **error)
{
  g_return_val_if_fail (sr_rule_has_offenders (rule), NULL);

  if (as_of == NULL)
    as_of = sr_register_as_of (reg);
  return (rule->kind == SR_RULE_RECORD ? record_sentence : sql_sentence) (reg, rule, record, as_of,
                                                                          error);
}

char *
sr_findings_of_record (SrRegister *reg, const char *type, gint64 record, const char *as_of)
{
  g_autoptr (SrExemptions) exemptions = sr_exemptions_load (reg, as_of, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; exemptions && i < n_rules; i++) {
    g_autofree char *sentence = NULL;

    if (!sr_rule_has_offenders (&rules[i]) || strcmp (rules[i].record, type) != 0 ||
        sr_exemptions_find (exemptions, &rules[i], record))
      continue;
    sentence = sr_finding_sentence (reg, &rules[i], record, as_of, NULL);
    if (sentence)
      g_string_append_printf (text, "%s%s  %s", text->len ? "\n" : "", rules[i].key, sentence);
  }
  return text->len ? g_strdup (text->str) : NULL;
}
