/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A source of rows: the first are known, the last are found on reading.
 */
#include "reports/sr-verify-rows.h"

#include <string.h>

#define N_COLUMNS 4

/* So many exempt records are named for a rule. */
#define MOST_NAMED 10

typedef struct {
  SrRegister *reg;
  GPtrArray *lines; /* char *[N_COLUMNS] */
  char as_of[SR_DATE_SIZE];
  GArray *scopes; /* SrCheckScope, each holding a reference to its ids */
} Source;

typedef struct {
  SrTableRows rows;
  GPtrArray *lines;
  guint next;
  SrValue cells[N_COLUMNS];
} Reader;

static void
line_free (gpointer data)
{
  char **line = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (line[i]);
  g_free (line);
}

/* Takes the last two texts. */
static void
add_line (GPtrArray *lines, const char *rule, const char *what, char *result, char *more)
{
  char **line = g_new0 (char *, N_COLUMNS);

  line[0] = g_strdup (rule);
  line[1] = g_strdup (what);
  line[2] = result;
  line[3] = more;
  g_ptr_array_add (lines, line);
}

/* --- Reconciliation --- */

static void
add_checks (GPtrArray *lines, const SrReportChecks *checks, const char *reason)
{
  gboolean said = reason && *reason;

  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++) {
    const SrReportLine *line = sr_report_checks_line (checks, i);

    add_line (lines, line->rule, line->text, g_strdup (line->holds ? "相符" : "不符"),
              g_strdup_printf ("%s %s %s", line->left, line->holds ? "=" : "≠", line->right));
  }
  if (sr_report_checks_n_differences (checks) > 0)
    add_line (lines, NULL, "不符原因", g_strdup (said ? "已说明" : "未说明"),
              said ? g_strdup (reason) : NULL);
}

/* --- Rules --- */

static void
append_exemption (GString *text, const SrExemption *exemption)
{
  g_string_append_printf (text, "%s%s（%s，批准人%s，%s%s）", text->len ? "；" : "",
                          exemption->name, exemption->reason, exemption->granted_by,
                          exemption->until ? "至" : "无截止日",
                          exemption->until ? exemption->until : "");
}

/* "豁免2条：…"; NULL when nothing is exempt. */
static char *
exempt_text (const SrCheckup *checkup, const SrRuleResult *result)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint named = 0;

  for (guint i = 0; i < result->ids->len && named < MOST_NAMED; i++) {
    const SrExemption *exemption = sr_exemptions_find (checkup->exemptions, result->rule,
                                                       g_array_index (result->ids, gint64, i));

    if (exemption)
      append_exemption (names, exemption);
    named += exemption != NULL;
  }
  if (named == 0)
    return NULL;
  return g_strdup_printf ("豁免%u条：%s%s", result->n_exempt, names->str,
                          result->n_exempt > named ? "；等" : "");
}

static void
add_rule (GPtrArray *lines, const SrCheckup *checkup, const SrRuleResult *result)
{
  guint n = result->ids->len - result->n_exempt;

  add_line (lines, result->rule->key, result->rule->title,
            n ? g_strdup_printf ("%s%u条", sr_rule_severity_title (result->rule), n)
              : g_strdup ("未发现"),
            exempt_text (checkup, result));
}

static gboolean
is_scope (const Source *source, const SrRule *rule)
{
  for (guint i = 0; sr_rule_has_offenders (rule) && i < source->scopes->len; i++)
    if (strcmp (g_array_index (source->scopes, SrCheckScope, i).type, rule->record) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_rules (const Source *source)
{
  guint n_rules, n = 0;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    n += is_scope (source, &rules[i]);
  return n;
}

static gboolean
run_rules (const Source *source, GPtrArray *lines, GError **error)
{
  g_autoptr (SrCheckup) checkup = NULL;

  if (source->scopes->len == 0)
    return TRUE;
  checkup = sr_checkup_run (source->reg, NULL, source->as_of,
                            (const SrCheckScope *)(gpointer)source->scopes->data,
                            source->scopes->len, NULL, NULL, NULL, error);
  if (checkup == NULL)
    return FALSE;
  for (guint i = 0; i < checkup->results->len; i++)
    add_rule (lines, checkup, g_ptr_array_index (checkup->results, i));
  return TRUE;
}

/* --- Reading --- */

static gboolean
read_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  Reader *self = (Reader *)rows;
  char **line;

  if (self->next == self->lines->len)
    return FALSE;
  line = g_ptr_array_index (self->lines, self->next++);
  for (guint i = 0; i < N_COLUMNS; i++) {
    sr_value_clear (&self->cells[i]);
    self->cells[i] = line[i] ? sr_value_text (line[i]) : (SrValue)SR_VALUE_INIT;
  }
  *cells = self->cells;
  return TRUE;
}

static void
read_end (SrTableRows *rows)
{
  Reader *self = (Reader *)rows;

  for (guint i = 0; i < N_COLUMNS; i++)
    sr_value_clear (&self->cells[i]);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static SrTableRows *
source_open (gpointer data, GError **error)
{
  const Source *source = data;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  Reader *reader;

  for (guint i = 0; i < source->lines->len; i++) {
    char **line = g_ptr_array_index (source->lines, i);

    add_line (lines, line[0], line[1], g_strdup (line[2]), g_strdup (line[3]));
  }
  if (!run_rules (source, lines, error))
    return NULL;
  reader = g_new0 (Reader, 1);
  reader->rows.next = read_next;
  reader->rows.free = read_end;
  reader->lines = g_steal_pointer (&lines);
  return &reader->rows;
}

static void
source_free (gpointer data)
{
  Source *source = data;

  for (guint i = 0; i < source->scopes->len; i++)
    g_array_unref (g_array_index (source->scopes, SrCheckScope, i).ids);
  g_array_unref (source->scopes);
  g_ptr_array_unref (source->lines);
  g_object_unref (source->reg);
  g_free (source);
}

void
sr_verify_rows_attach (SrTable *table,
                       SrRegister *reg,
                       const SrReportChecks *checks,
                       const char *reason,
                       const char *as_of,
                       const SrCheckScope *scopes,
                       guint n_scopes)
{
  Source *source = g_new0 (Source, 1);

  source->reg = g_object_ref (reg);
  source->lines = g_ptr_array_new_with_free_func (line_free);
  source->scopes = g_array_new (FALSE, FALSE, sizeof (SrCheckScope));
  g_strlcpy (source->as_of, as_of ? as_of : sr_register_as_of (reg), SR_DATE_SIZE);
  for (guint i = 0; i < n_scopes; i++) {
    g_array_append_val (source->scopes, scopes[i]);
    g_array_ref (scopes[i].ids);
  }
  add_checks (source->lines, checks, reason);
  sr_table_set_source (table, source_open, source, source_free,
                       source->lines->len + count_rules (source));
}
