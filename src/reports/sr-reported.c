/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures kept as they were reported, by report.
 */
#include "reports/sr-reported.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "reports/sr-report-files.h"
#include "reports/sr-report.h"
#include "store/sr-entry.h"

/* A stock that was reported, and the flows that make the next one of it. */
static const struct {
  const char *stock;
  const char *in[3];
  const char *out[3];
} flows[] = {
    {"households", {"households_in"}, {"households_out"}},
    {"persons", {"births", "moved_in"}, {"deaths", "moved_out"}},
    {"households_monitored",
     {"monitoring_identified", "monitoring_arrived"},
     {"monitoring_cleared", "monitoring_left"}},
};

typedef struct {
  char *figure;
  double value;
  char *as_of;  /* or NULL */
  char *report; /* or NULL: the report's own */
  char *from;   /* or NULL */
} Last;

static void
last_free (gpointer data)
{
  Last *last = data;

  g_free (last->figure);
  g_free (last->as_of);
  g_free (last->report);
  g_free (last->from);
  g_free (last);
}

static const Last *
find_last (const GPtrArray *lasts, const char *figure)
{
  for (guint i = 0; i < lasts->len; i++)
    if (strcmp (((const Last *)g_ptr_array_index (lasts, i))->figure, figure) == 0)
      return g_ptr_array_index (lasts, i);
  return NULL;
}

static char *
number (double value)
{
  const SrFigureValue printed = {TRUE, value};

  return sr_figure_value_format (&printed);
}

static gboolean
is_flow (const SrReportClaim *claim)
{
  return claim->figure && claim->figure->kind == SR_FIGURE_FLOW;
}

/* A statement of the file NAME about the subject of CHECKS. */
static SrStatement *
ask (SrRegister *reg, const SrReportChecks *checks, const char *name, GError **error)
{
  g_autofree char *sql = sr_report_sql (name);
  SrStatement *statement = sr_database_prepare (sr_register_database (reg), sql, error);
  const char *as_of, *from;
  const char *report = sr_report_checks_subject (checks, &as_of, &from);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_text (statement, ":report", report);
  sr_statement_bind_text (statement, ":as_of", as_of);
  sr_statement_bind_text (statement, ":before", as_of);
  sr_statement_bind_text (statement, ":from", from);
  return statement;
}

/* --- RP05 --- */

static void
compare_change (SrReportChecks *checks,
                const SrReportClaim *claim,
                const Last *last,
                gint64 percent)
{
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *left = number (claim->value);
  g_autofree char *right = number (last->value);
  double change = fabs (claim->value - last->value);

  if (is_flow (claim) || change * 100 <= fabs (last->value) * (double)percent)
    return;
  text = g_strdup_printf ("%s与上期上报值（%s）相比变动超过%d%%", claim->title, last->as_of,
                          (int)percent);
  sentence = g_strdup_printf (_ ("%s has changed by more than %d %% since it was reported for %s"),
                              claim->label, (int)percent, last->as_of);
  sr_report_checks_add (checks, "RP05", FALSE, text, sentence, left, right);
}

/* --- RP02 --- */

static gboolean
sum_of (SrRegister *reg,
        const char *const figures[3],
        const SrFigureWhen *when,
        double *sum,
        GError **error)
{
  *sum = 0;
  for (guint i = 0; i < 3 && figures[i]; i++) {
    SrFigureValue value;

    if (!sr_figure_value (reg, sr_figure_find (figures[i]), when, &value, error))
      return FALSE;
    *sum += value.number;
  }
  return TRUE;
}

static gboolean
compare_closing (SrRegister *reg,
                 SrReportChecks *checks,
                 guint flow,
                 const SrReportClaim *claim,
                 const Last *last,
                 const char *as_of,
                 GError **error)
{
  char from[SR_DATE_SIZE];
  const SrFigureWhen when = {as_of, from, as_of};
  g_autofree char *text =
      g_strdup_printf ("%s：上期末（%s）+ 增 − 减 = 本期末", claim->title, last->as_of);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: closing of %s plus and minus the changes"),
                                               claim->label, last->as_of);
  g_autofree char *left = NULL;
  g_autofree char *right = number (claim->value);
  double in, out;

  sr_date_add_days (last->as_of, 1, from);
  if (!sum_of (reg, flows[flow].in, &when, &in, error) ||
      !sum_of (reg, flows[flow].out, &when, &out, error))
    return FALSE;
  left = g_strdup_printf ("%.15g + %.15g − %.15g", last->value, in, out);
  sr_report_checks_add (checks, "RP02", fabs (last->value + in - out - claim->value) < 0.5, text,
                        sentence, left, right);
  return TRUE;
}

/* --- The last report --- */

/* Last elements: figure, value, as_of. NULL on error. */
static GPtrArray *
read_last (SrRegister *reg, const SrReportChecks *checks, GError **error)
{
  g_autoptr (GPtrArray) lasts = g_ptr_array_new_with_free_func (last_free);
  g_autoptr (SrStatement) statement = ask (reg, checks, "reported-last", error);
  SrStep step;

  if (statement == NULL)
    return NULL;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    Last *last = g_new0 (Last, 1);

    last->figure = g_strdup (sr_statement_text (statement, 0));
    last->value = sr_statement_real (statement, 1);
    last->as_of = g_strdup (sr_statement_text (statement, 2));
    g_ptr_array_add (lasts, last);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&lasts) : NULL;
}

static gboolean
compare_claim (SrRegister *reg,
               SrReportChecks *checks,
               const SrReportClaim *claim,
               const Last *last,
               gint64 percent,
               GError **error)
{
  const char *as_of;

  sr_report_checks_subject (checks, &as_of, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (strcmp (flows[i].stock, claim->key) == 0 &&
        !compare_closing (reg, checks, i, claim, last, as_of, error))
      return FALSE;
  compare_change (checks, claim, last, percent);
  return TRUE;
}

static gboolean
compare_last (SrRegister *reg, SrReportChecks *checks, GError **error)
{
  g_autoptr (GPtrArray) lasts = read_last (reg, checks, error);
  const char *as_of;
  gint64 percent;

  if (lasts == NULL)
    return FALSE;
  sr_report_checks_subject (checks, &as_of, NULL);
  percent = sr_register_parameter_integer (reg, "reported_change_percent", as_of, G_MAXINT32);
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++) {
    const SrReportClaim *claim = sr_report_checks_claimed (checks, i);
    const Last *last = find_last (lasts, claim->key);

    if (last && !compare_claim (reg, checks, claim, last, percent, error))
      return FALSE;
  }
  return TRUE;
}

/* --- RP01: the same day --- */

static void
compare_same (SrReportChecks *checks, const SrReportClaim *claim, const Last *same)
{
  const SrReport *report = sr_report_find (same->report, NULL);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *left = number (claim->value);
  g_autofree char *right = number (same->value);

  if (strcmp (left, right) == 0)
    return;
  text = g_strdup_printf ("%s = 同一期已上报值（%s）", claim->title,
                          report ? report->title : claim->title);
  sentence = g_strdup_printf (_ ("%s: as already reported for the same day (%s)"), claim->label,
                              report ? sr_report_label (report) : claim->label);
  sr_report_checks_add (checks, "RP01", FALSE, text, sentence, left, right);
}

static void
compare_with_claims (SrReportChecks *checks, const Last *same)
{
  const char *from;

  sr_report_checks_subject (checks, NULL, &from);
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++) {
    const SrReportClaim *claim = sr_report_checks_claimed (checks, i);

    if (strcmp (claim->key, same->figure) == 0 &&
        (!is_flow (claim) || g_strcmp0 (same->from, from) == 0))
      compare_same (checks, claim, same);
  }
}

static gboolean
compare_day (SrRegister *reg, SrReportChecks *checks, GError **error)
{
  g_autoptr (SrStatement) statement = ask (reg, checks, "reported-day", error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    Last same = {g_strdup (sr_statement_text (statement, 0)), sr_statement_real (statement, 1),
                 NULL, g_strdup (sr_statement_text (statement, 2)),
                 g_strdup (sr_statement_text (statement, 3))};

    compare_with_claims (checks, &same);
    g_free (same.figure);
    g_free (same.report);
    g_free (same.from);
  }
  return step == SR_STEP_DONE;
}

/* --- What the desk shows of it --- */

static void
change_free (gpointer data)
{
  SrReportedChange *change = data;

  g_free (change->label);
  g_free (change);
}

static SrReportedBefore *
before_new (SrStatement *row)
{
  SrReportedBefore *before = g_new0 (SrReportedBefore, 1);

  g_strlcpy (before->as_of, sr_statement_text (row, 2), SR_DATE_SIZE);
  before->from = g_strdup (sr_statement_text (row, 3));
  before->at = g_strdup (sr_statement_text (row, 4));
  before->operator= g_strdup (sr_statement_text (row, 5));
  before->changes = g_ptr_array_new_with_free_func (change_free);
  return before;
}

static void
add_change (const SrReportChecks *checks,
            SrReportedBefore *before,
            const char *figure,
            double reported)
{
  before->n_figures++;
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++) {
    const SrReportClaim *claim = sr_report_checks_claimed (checks, i);
    SrReportedChange *change;

    if (strcmp (claim->key, figure) != 0 || fabs (claim->value - reported) < 1e-6)
      continue;
    change = g_new0 (SrReportedChange, 1);
    change->label = g_strdup (claim->label);
    change->reported = reported;
    change->now = claim->value;
    g_ptr_array_add (before->changes, change);
  }
}

static gboolean
tell_before (SrRegister *reg, SrReportChecks *checks, GError **error)
{
  g_autoptr (SrStatement) statement = ask (reg, checks, "reported-before", error);
  SrReportedBefore *before = NULL;
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    if (before == NULL)
      before = before_new (statement);
    add_change (checks, before, sr_statement_text (statement, 0), sr_statement_real (statement, 1));
  }
  sr_report_checks_take_before (checks, before);
  return step == SR_STEP_DONE;
}

gboolean
sr_reported_compare (SrRegister *reg, SrWorkbookSpec *spec, GError **error)
{
  SrReportChecks *checks = sr_workbook_spec_checks (spec);

  return compare_last (reg, checks, error) && compare_day (reg, checks, error) &&
         tell_before (reg, checks, error);
}

/* --- Keeping --- */

/* The same report of the same day, reported before. */
static gboolean
forget_same (SrEntry *entry, const SrReportChecks *checks, GError **error)
{
  const SrSchema *schema = sr_schema_find ("reported_figure");
  g_autoptr (SrStatement) statement =
      ask (sr_entry_register (entry), checks, "reported-same", error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    g_array_append_val (ids, id);
  }
  for (guint i = 0; step == SR_STEP_DONE && i < ids->len; i++)
    if (!sr_entry_set_void (entry, schema, g_array_index (ids, gint64, i), TRUE, error))
      return FALSE;
  return step == SR_STEP_DONE;
}

static gboolean
keep_one (SrEntry *entry,
          const SrReportChecks *checks,
          const SrReportClaim *claim,
          const char *reason,
          GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("reported_figure"));
  SrValue value = sr_value_real (claim->value);
  const char *as_of, *from;
  gint64 id;

  sr_draft_set_text_value (draft, "report_key", sr_report_checks_subject (checks, &as_of, &from));
  sr_draft_set_text_value (draft, "figure_key", claim->key);
  sr_draft_set_text_value (draft, "figure_title", claim->title);
  sr_draft_set_text_value (draft, "as_of", as_of);
  sr_draft_set_text_value (draft, "period_from", from);
  sr_draft_set_text_value (draft, "reason", reason && *reason ? reason : NULL);
  sr_draft_set (draft, "value", &value);
  return sr_entry_create (entry, draft, NULL, &id, error);
}

static gboolean
keep_all (SrEntry *entry, const SrReportChecks *checks, const char *reason, GError **error)
{
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++)
    if (!keep_one (entry, checks, sr_report_checks_claimed (checks, i), reason, error))
      return FALSE;
  return TRUE;
}

gboolean
sr_reported_keep (SrRegister *reg, const SrWorkbookSpec *spec, const char *reason, GError **error)
{
  const SrReportChecks *checks = sr_workbook_spec_checks (spec);
  g_autoptr (SrEntry) entry = NULL;
  g_autofree char *title = NULL;
  const char *as_of;

  if (sr_report_checks_n_claims (checks) == 0) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID,
                 _ ("“%s” has no number that could be kept as reported: it is only about a part, "
                    "or counts nothing"),
                 sr_workbook_spec_title (spec));
    return FALSE;
  }
  entry = sr_entry_begin (reg, "report", error);
  if (entry == NULL || !forget_same (entry, checks, error) ||
      !keep_all (entry, checks, reason, error))
    return FALSE;
  sr_report_checks_subject (checks, &as_of, NULL);
  title = g_strdup_printf (_ ("Reported: %s, as of %s"), sr_workbook_spec_title (spec), as_of);
  sr_entry_set_title (entry, title);
  sr_entry_set_reason (entry, reason);
  return sr_entry_commit (entry, NULL, error);
}
