/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lines and claims; nothing here reads the register.
 */
#include "reports/sr-report-checks.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Numbers nearer than this are the same: sums of areas come from binary fractions. */
#define NOTHING 1e-6

struct _SrReportChecks {
  GPtrArray *lines;  /* of SrReportLine */
  GPtrArray *claims; /* of SrReportClaim: the first of each figure */
  char *report, *as_of, *from;
  SrReportedBefore *before;
};

static void
line_free (gpointer data)
{
  SrReportLine *line = data;

  g_free (line->text);
  g_free (line->sentence);
  g_free (line->left);
  g_free (line->right);
  g_free (line);
}

static void
claim_free (gpointer data)
{
  SrReportClaim *claim = data;

  g_free (claim->key);
  g_free (claim->title);
  g_free (claim->label);
  g_free (claim->sheet);
  g_free (claim);
}

static void
before_free (SrReportedBefore *before)
{
  g_free (before->from);
  g_free (before->at);
  g_free (before->operator);
  g_ptr_array_unref (before->changes);
  g_free (before);
}

SrReportChecks *
sr_report_checks_new (void)
{
  SrReportChecks *self = g_new0 (SrReportChecks, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->claims = g_ptr_array_new_with_free_func (claim_free);
  return self;
}

void
sr_report_checks_free (SrReportChecks *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->claims);
  g_clear_pointer (&self->before, before_free);
  g_free (self->report);
  g_free (self->as_of);
  g_free (self->from);
  g_free (self);
}

void
sr_report_checks_set_subject (SrReportChecks *self,
                              const char *report,
                              const char *as_of,
                              const char *from)
{
  g_free (self->report);
  g_free (self->as_of);
  g_free (self->from);
  self->report = g_strdup (report);
  self->as_of = g_strdup (as_of);
  self->from = g_strdup (from);
}

const char *
sr_report_checks_subject (const SrReportChecks *self, const char **as_of, const char **from)
{
  if (as_of)
    *as_of = self->as_of;
  if (from)
    *from = self->from;
  return self->report;
}

void
sr_report_checks_take_before (SrReportChecks *self, SrReportedBefore *before)
{
  g_clear_pointer (&self->before, before_free);
  self->before = before;
}

const SrReportedBefore *
sr_report_checks_before (const SrReportChecks *self)
{
  return self->before;
}

guint
sr_report_checks_n_lines (const SrReportChecks *self)
{
  return self->lines->len;
}

const SrReportLine *
sr_report_checks_line (const SrReportChecks *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, index);
}

guint
sr_report_checks_n_differences (const SrReportChecks *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += !((const SrReportLine *)g_ptr_array_index (self->lines, i))->holds;
  return n;
}

char *
sr_report_line_describe (const SrReportLine *line)
{
  return g_strdup_printf ("%s  %s: %s %s %s", line->rule, line->sentence, line->left,
                          line->holds ? "=" : "≠", line->right);
}

void
sr_report_checks_add (SrReportChecks *self,
                      const char *rule,
                      gboolean holds,
                      const char *text,
                      const char *sentence,
                      const char *left,
                      const char *right)
{
  SrReportLine *line = g_new0 (SrReportLine, 1);

  line->rule = rule;
  line->holds = holds;
  line->text = g_strdup (text);
  line->sentence = g_strdup (sentence);
  line->left = g_strdup (left);
  line->right = g_strdup (right);
  g_ptr_array_add (self->lines, line);
}

static char *
number (double value)
{
  const SrFigureValue printed = {TRUE, value};

  return sr_figure_value_format (&printed);
}

void
sr_report_checks_equal (SrReportChecks *self,
                        const char *rule,
                        const char *text,
                        const char *sentence,
                        double left,
                        double right)
{
  g_autofree char *one = number (left);
  g_autofree char *other = number (right);

  sr_report_checks_add (self, rule, fabs (left - right) < NOTHING, text, sentence, one, other);
}

static const SrReportClaim *
find_claim (const SrReportChecks *self, const SrFigure *figure)
{
  for (guint i = 0; i < self->claims->len; i++) {
    const SrReportClaim *claim = g_ptr_array_index (self->claims, i);

    if (claim->figure == figure)
      return claim;
  }
  return NULL;
}

static void
add_claim (SrReportChecks *self,
           const SrFigure *figure,
           const char *key,
           const char *title,
           const char *label,
           const char *sheet,
           double value)
{
  SrReportClaim *claim = g_new0 (SrReportClaim, 1);

  claim->figure = figure;
  claim->key = g_strdup (key);
  claim->title = g_strdup (title);
  claim->label = g_strdup (label);
  claim->sheet = g_strdup (sheet);
  claim->value = value;
  g_ptr_array_add (self->claims, claim);
}

void
sr_report_checks_claim (SrReportChecks *self,
                        const char *sheet,
                        const SrFigure *figure,
                        double value)
{
  const SrReportClaim *before = find_claim (self, figure);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  if (before && strcmp (before->sheet, sheet) == 0)
    return;
  if (before) {
    text = g_strdup_printf ("%s：%s = %s", figure->title, before->sheet, sheet);
    sentence =
        g_strdup_printf (_ ("%s: on %s as on %s"), sr_figure_label (figure), before->sheet, sheet);
    sr_report_checks_equal (self, "RP01", text, sentence, before->value, value);
    return;
  }
  add_claim (self, figure, figure->key, figure->title, sr_figure_label (figure), sheet, value);
}

void
sr_report_checks_claim_list (
    SrReportChecks *self, const char *key, const char *title, const char *label, gint64 n_rows)
{
  add_claim (self, NULL, key, title, label, title, (double)n_rows);
}

void
sr_report_checks_claim_rows (SrReportChecks *self,
                             const char *sheet,
                             const SrFigure *figure,
                             gint64 n_rows,
                             double value,
                             gint64 n_listed)
{
  g_autofree char *text = g_strdup_printf ("%s行数 = %s", sheet, figure->title);
  g_autofree char *sentence =
      g_strdup_printf (_ ("Rows of %s: %s"), sheet, sr_figure_label (figure));
  g_autofree char *list_text = g_strdup_printf ("%s行数 = 界面名单行数", sheet);
  g_autofree char *list_sentence =
      g_strdup_printf (_ ("Rows of %s: rows of the list on screen"), sheet);

  sr_report_checks_equal (self, "RP04", text, sentence, (double)n_rows, value);
  if (n_listed >= 0)
    sr_report_checks_equal (self, "RP04", list_text, list_sentence, (double)n_rows,
                            (double)n_listed);
}

guint
sr_report_checks_n_claims (const SrReportChecks *self)
{
  return self->claims->len;
}

const SrReportClaim *
sr_report_checks_claimed (const SrReportChecks *self, guint index)
{
  g_return_val_if_fail (index < self->claims->len, NULL);

  return g_ptr_array_index (self->claims, index);
}
