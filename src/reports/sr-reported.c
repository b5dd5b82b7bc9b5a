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
#include "store/sr-entry.h"
#include "store/sr-record-store.h"

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
  const SrFigure *figure;
  double value;
  char as_of[SR_DATE_SIZE];
} Last;

/* NULL on error. Last elements. */
static GArray *
read_last (SrRegister *reg, const SrReport *report, const char *before, GError **error)
{
  g_autofree char *sql = sr_report_sql ("reported-last");
  g_autoptr (GArray) lasts = g_array_new (FALSE, TRUE, sizeof (Last));
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  SrStep step;

  if (statement == NULL)
    return NULL;
  sr_statement_bind_text (statement, ":report", report->key);
  sr_statement_bind_text (statement, ":before", before);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    Last last = {sr_figure_find (sr_statement_text (statement, 0)),
                 sr_statement_real (statement, 1), ""};

    g_strlcpy (last.as_of, sr_statement_text (statement, 2), SR_DATE_SIZE);
    if (last.figure)
      g_array_append_val (lasts, last);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&lasts) : NULL;
}

/* --- RP05 --- */

static char *
number (double value)
{
  const SrFigureValue printed = {TRUE, value};

  return sr_figure_value_format (&printed);
}

static void
compare_change (SrReportChecks *checks, const Last *last, double value, gint64 percent)
{
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *left = number (value);
  g_autofree char *right = number (last->value);
  double change = fabs (value - last->value);

  if (change * 100 <= fabs (last->value) * (double)percent)
    return;
  text = g_strdup_printf ("%s与上期上报值（%s）相比变动超过%d%%", last->figure->title, last->as_of,
                          (int)percent);
  sentence = g_strdup_printf (_ ("%s has changed by more than %d %% since it was reported for %s"),
                              sr_figure_label (last->figure), (int)percent, last->as_of);
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
                 const Last *last,
                 const char *as_of,
                 double value,
                 GError **error)
{
  char from[SR_DATE_SIZE];
  const SrFigureWhen when = {as_of, from, as_of};
  g_autofree char *text =
      g_strdup_printf ("%s：上期末（%s）+ 增 − 减 = 本期末", last->figure->title, last->as_of);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: closing of %s plus and minus the changes"),
                                               sr_figure_label (last->figure), last->as_of);
  g_autofree char *left = NULL;
  g_autofree char *right = number (value);
  double in, out;

  sr_date_add_days (last->as_of, 1, from);
  if (!sum_of (reg, flows[flow].in, &when, &in, error) ||
      !sum_of (reg, flows[flow].out, &when, &out, error))
    return FALSE;
  left = g_strdup_printf ("%.15g + %.15g − %.15g", last->value, in, out);
  sr_report_checks_add (checks, "RP02", fabs (last->value + in - out - value) < 0.5, text, sentence,
                        left, right);
  return TRUE;
}

static const Last *
find_last (const GArray *lasts, const SrFigure *figure)
{
  for (guint i = 0; i < lasts->len; i++)
    if (g_array_index (lasts, Last, i).figure == figure)
      return &g_array_index (lasts, Last, i);
  return NULL;
}

static gboolean
compare_one (SrRegister *reg,
             SrReportChecks *checks,
             const Last *last,
             const char *as_of,
             double value,
             gint64 percent,
             GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (strcmp (flows[i].stock, last->figure->key) == 0 &&
        !compare_closing (reg, checks, i, last, as_of, value, error))
      return FALSE;
  compare_change (checks, last, value, percent);
  return TRUE;
}

gboolean
sr_reported_compare (SrRegister *reg,
                     const SrReport *report,
                     const SrFigureWhen *when,
                     SrWorkbookSpec *spec,
                     GError **error)
{
  SrReportChecks *checks = sr_workbook_spec_checks (spec);
  g_autoptr (GArray) lasts = read_last (reg, report, when->as_of, error);
  gint64 percent =
      sr_register_parameter_integer (reg, "reported_change_percent", when->as_of, G_MAXINT32);

  if (lasts == NULL)
    return FALSE;
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++) {
    double value;
    const SrFigure *figure = sr_report_checks_claimed (checks, i, &value);
    const Last *last = find_last (lasts, figure);

    if (last && !compare_one (reg, checks, last, when->as_of, value, percent, error))
      return FALSE;
  }
  return TRUE;
}

/* --- Keeping --- */

/* The same report of the same day, reported before. */
static gboolean
forget_same (SrEntry *entry, const SrReport *report, const char *as_of, GError **error)
{
  const SrSchema *schema = sr_schema_find ("reported_figure");
  SrRegister *reg = sr_entry_register (entry);
  g_autofree char *sql = sr_report_sql ("reported-same");
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":report", report->key);
  sr_statement_bind_text (statement, ":as_of", as_of);
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
          const SrReport *report,
          const SrReportRequest *request,
          const SrFigure *figure,
          double value,
          GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("reported_figure"));
  SrValue number_value = sr_value_real (value);
  gint64 id;

  sr_draft_set_text_value (draft, "report_key", report->key);
  sr_draft_set_text_value (draft, "figure_key", figure->key);
  sr_draft_set_text_value (draft, "figure_title", figure->title);
  sr_draft_set_text_value (draft, "as_of", request->when.as_of);
  sr_draft_set_text_value (draft, "period_from", request->when.from);
  sr_draft_set_text_value (draft, "reason",
                           request->reason && *request->reason ? request->reason : NULL);
  sr_draft_set (draft, "value", &number_value);
  return sr_entry_create (entry, draft, NULL, &id, error);
}

gboolean
sr_reported_keep (SrRegister *reg,
                  const SrReport *report,
                  const SrReportRequest *request,
                  const SrWorkbookSpec *spec,
                  GError **error)
{
  const SrReportChecks *checks = sr_workbook_spec_checks (spec);
  SrReportRequest dated = *request;
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "report", error);
  g_autofree char *title = NULL;

  if (dated.when.as_of == NULL)
    dated.when.as_of = sr_register_as_of (reg);
  if (entry == NULL || !forget_same (entry, report, dated.when.as_of, error))
    return FALSE;
  for (guint i = 0; i < sr_report_checks_n_claims (checks); i++) {
    double value;
    const SrFigure *figure = sr_report_checks_claimed (checks, i, &value);

    if (!keep_one (entry, report, &dated, figure, value, error))
      return FALSE;
  }
  title = g_strdup_printf (_ ("Reported: %s, as of %s"), sr_workbook_spec_title (spec),
                           dated.when.as_of);
  sr_entry_set_title (entry, title);
  sr_entry_set_reason (entry, request->reason);
  return sr_entry_commit (entry, NULL, error);
}
