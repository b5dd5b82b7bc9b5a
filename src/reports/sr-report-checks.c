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

typedef struct {
  const SrFigure *figure;
  char *sheet;
  double value;
} Claim;

struct _SrReportChecks {
  GPtrArray *lines;  /* of SrReportLine */
  GPtrArray *claims; /* of Claim: the first of each figure */
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
  Claim *claim = data;

  g_free (claim->sheet);
  g_free (claim);
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
  g_free (self);
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

static const Claim *
find_claim (const SrReportChecks *self, const SrFigure *figure)
{
  for (guint i = 0; i < self->claims->len; i++) {
    const Claim *claim = g_ptr_array_index (self->claims, i);

    if (claim->figure == figure)
      return claim;
  }
  return NULL;
}

void
sr_report_checks_claim (SrReportChecks *self,
                        const char *sheet,
                        const SrFigure *figure,
                        double value)
{
  const Claim *before = find_claim (self, figure);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  Claim *claim;

  if (before && strcmp (before->sheet, sheet) == 0)
    return;
  if (before) {
    text = g_strdup_printf ("%s：%s = %s", figure->title, before->sheet, sheet);
    sentence =
        g_strdup_printf (_ ("%s: on %s as on %s"), sr_figure_label (figure), before->sheet, sheet);
    sr_report_checks_equal (self, "RP01", text, sentence, before->value, value);
    return;
  }
  claim = g_new0 (Claim, 1);
  claim->figure = figure;
  claim->sheet = g_strdup (sheet);
  claim->value = value;
  g_ptr_array_add (self->claims, claim);
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

const SrFigure *
sr_report_checks_claimed (const SrReportChecks *self, guint index, double *value)
{
  const Claim *claim = g_ptr_array_index (self->claims, index);

  *value = claim->value;
  return claim->figure;
}
