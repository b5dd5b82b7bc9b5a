/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of reports, their options, and the making of one.
 */
#include "reports/sr-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-build.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-verify.h"
#include "reports/sr-reported.h"
#include "reports/sr-saved-lists.h"
#include "store/sr-settings.h"

/* clang-format off */
static const SrReport *const reports[] = {
    &sr_report_sites,
    &sr_report_townships,
    &sr_report_buildings,
    &sr_report_households,
    &sr_report_persons,
    &sr_report_employment,
    &sr_report_migrant_workers,
    &sr_report_factories,
    &sr_report_factory_workers,
    &sr_report_wages,
    &sr_report_income_increase,
    &sr_report_fairs,
    &sr_report_postings,
    &sr_report_placements,
    &sr_report_monitoring,
    &sr_report_population_changes,
};
/* clang-format on */

G_DEFINE_QUARK (sr - report - error - quark, sr_report_error)

const SrReport *const *
sr_reports (guint *n_reports)
{
  if (n_reports)
    *n_reports = G_N_ELEMENTS (reports);
  return reports;
}

const SrReport *
sr_report_find (const char *key, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (strcmp (reports[i]->key, key) == 0)
      return reports[i];
  g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_UNKNOWN, _ ("There is no report “%s”"), key);
  return NULL;
}

const char *
sr_report_label (const SrReport *report)
{
  return _ (report->label);
}

static const SrReportOption *
find_option (const SrReport *report, const char *key, gsize length)
{
  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && report->options[i].key; i++)
    if (strlen (report->options[i].key) == length &&
        strncmp (report->options[i].key, key, length) == 0)
      return &report->options[i];
  return NULL;
}

char **
sr_report_option_values (SrRegister *reg, const SrReportOption *option)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) saved = option->saved_lists ? sr_saved_lists (reg, option->list) : NULL;

  for (guint i = 0; i < SR_REPORT_MAX_CHOICES && option->choices[i].value; i++) {
    g_strv_builder_add (values, option->choices[i].value);
    g_strv_builder_add (values, _ (option->choices[i].label));
  }
  for (guint i = 0; saved && saved[i]; i++) {
    g_strv_builder_add (values, saved[i]);
    g_strv_builder_add (values, saved[i]);
  }
  return g_strv_builder_end (values);
}

char *
sr_report_option_form (const SrReportOption *option)
{
  GString *form = g_string_new (option->key);

  g_string_append_c (form, '=');
  for (guint i = 0; i < SR_REPORT_MAX_CHOICES && option->choices[i].value; i++)
    g_string_append_printf (form, "%s%s", i ? "|" : "", option->choices[i].value);
  if (option->saved_lists)
    g_string_append_printf (form, "|%s", _ ("NAME OF A SAVED LIST"));
  else if (option->choices[0].value == NULL)
    g_string_append (form, option->is_date ? _ ("DATE") : _ ("NAME,NAME…"));
  return g_string_free (form, FALSE);
}

static gboolean
refuse_value (const SrReportOption *option, const char *value, GError **error)
{
  g_autofree char *form = sr_report_option_form (option);

  g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
               _ ("“%s” is not a value of the option “%s”; write %s"), value, option->key, form);
  return FALSE;
}

/* All its options, as they are written. New string. */
static char *
option_forms (const SrReport *report)
{
  GString *forms = g_string_new (NULL);

  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && report->options[i].key; i++) {
    g_autofree char *form = sr_report_option_form (&report->options[i]);

    g_string_append_printf (forms, "%s%s", i ? _ (", ") : "", form);
  }
  return g_string_free (forms, FALSE);
}

static gboolean
refuse_option (const SrReport *report, const char *option, GError **error)
{
  g_autofree char *forms = option_forms (report);

  g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
               _ ("The report “%s” has no option “%s”; it has %s"), report->key, option, forms);
  return FALSE;
}

/* Items of a list are looked up later, by who knows the list. */
static gboolean
check_value (SrRegister *reg, const SrReportOption *option, const char *value, GError **error)
{
  g_auto (GStrv) values = NULL;

  if (option->is_date && !sr_date_is_valid (value))
    return refuse_value (option, value, error);
  if (option->choices[0].value == NULL)
    return TRUE;
  values = sr_report_option_values (reg, option);
  for (guint i = 0; values[i]; i += 2)
    if (strcmp (values[i], value) == 0)
      return TRUE;
  return refuse_value (option, value, error);
}

static gboolean
check_options (SrRegister *reg, const SrReport *report, const char *const *options, GError **error)
{
  for (guint i = 0; options && options[i]; i++) {
    const char *equals = strchr (options[i], '=');
    const SrReportOption *option =
        equals ? find_option (report, options[i], (gsize)(equals - options[i])) : NULL;

    if (option == NULL)
      return refuse_option (report, options[i], error);
    if (!check_value (reg, option, equals + 1, error))
      return FALSE;
  }
  return TRUE;
}

/* What was not said. A report from a day to a day begins with the year (or month) of its end, and
 * does not end after the as-of date: nothing is known of what comes then. */
static SrFigureWhen
resolve (SrRegister *reg, const SrReport *report, const SrReportRequest *request)
{
  SrFigureWhen when = request->when;
  char first[SR_DATE_SIZE];

  if (when.as_of == NULL)
    when.as_of = sr_register_as_of (reg);
  if (!report->has_period)
    return when;
  if (when.to == NULL || strcmp (when.to, when.as_of) > 0)
    when.to = when.as_of;
  if (report->is_monthly)
    g_snprintf (first, sizeof first, "%.7s-01", when.to);
  else
    g_snprintf (first, sizeof first, "%.4s-01-01", when.to);
  if (when.from == NULL)
    when.from = g_intern_string (first);
  return when;
}

SrWorkbookSpec *
sr_report_make (SrRegister *reg,
                const SrReport *report,
                const SrReportRequest *request,
                GError **error)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *scope = NULL;
  const char *notes[] = {"范围", NULL, NULL};
  SrTable *checks;
  SrReportRequest resolved = *request;
  SrReportBuild build = {reg, report, &resolved, resolve (reg, report, request), NULL, figures};

  if (!check_options (reg, report, request->options, error))
    return NULL;
  as_of = g_strdup (build.when.as_of);
  if (build.when.to == build.when.as_of)
    build.when.to = as_of;
  build.when.as_of = as_of;
  resolved.when = build.when;
  title = sr_report_build_title (&build);
  spec = sr_workbook_spec_new (title, sr_register_meta (reg, "reporting_unit"));
  sr_workbook_spec_set_demo (spec, sr_register_is_demo (reg));
  build.spec = spec;
  if (!report->make (&build, error))
    return NULL;
  sr_report_verify_tables (spec);
  sr_report_checks_set_subject (sr_workbook_spec_checks (spec), report->key,
                                report->has_period ? build.when.to : build.when.as_of,
                                report->has_period ? build.when.from : NULL);
  if (!sr_reported_compare (reg, spec, error))
    return NULL;
  checks = sr_report_verify_sheet (reg, spec, &resolved, figures, error);
  if (checks == NULL)
    return NULL;
  sr_report_build_take (&build, checks);
  notes[1] = scope = sr_report_build_scope (&build);
  sr_report_build_take (&build,
                        sr_report_notes (reg, &resolved, title, scope ? notes : NULL, figures));
  return g_steal_pointer (&spec);
}

/* 2025-09-27, or 2025-01-01至2025-09-30 for a period. */
static char *
period_text (const SrFigureWhen *when)
{
  if (when->from)
    return g_strdup_printf ("%s至%s", when->from, when->to ? when->to : when->as_of);
  return g_strdup (when->as_of);
}

static void
replace (char **text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (*text, what, -1);

  g_free (*text);
  *text = g_strjoinv (with, parts);
}

char *
sr_report_file_name (SrRegister *reg, const SrReport *report, const SrReportRequest *request)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  SrReportBuild build = {reg, report, request, resolve (reg, report, request), NULL, figures};
  const char *unit = sr_register_meta (reg, "reporting_unit");
  char *name = g_strdup (sr_setting_get (reg, "file_name"));
  g_autofree char *title = sr_report_build_title (&build);
  g_autofree char *period = period_text (&build.when);
  g_autofree char *full = NULL;

  replace (&name, "{单位}", unit ? unit : "");
  replace (&name, "{表名}", title);
  replace (&name, "{期}", period);
  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '_');
  full = g_strconcat (name, ".xlsx", NULL);
  g_free (name);
  return g_steal_pointer (&full);
}
