/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "ui/reports/sr-reported-list.h"

#include <glib/gi18n-lib.h>

#include "core/sr-time.h"
#include "figures/sr-figures.h"
#include "ui/widgets/sr-section.h"

GtkWidget *
sr_reported_list_new (void)
{
  return sr_section_new (_ ("Reported last"));
}

static GtkWidget *
label_new (const char *text, const char *tone, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "sr-caption");
  gtk_widget_add_css_class (label, tone);
  return label;
}

static char *
number (double value)
{
  const SrFigureValue printed = {TRUE, value};

  return sr_figure_value_format (&printed);
}

static GtkWidget *
row_new (const SrReportedChange *change)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *reported = number (change->reported);
  g_autofree char *now = number (change->now);
  g_autofree char *numbers = g_strdup_printf ("%s → %s", reported, now);
  GtkWidget *text = label_new (change->label, "dim", 0);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), label_new (numbers, "bold", 1));
  return row;
}

static char *
written_text (const SrReportedBefore *before)
{
  g_autofree char *at = sr_time_local (before->at);

  return g_strdup_printf (ngettext ("Written down %s by %s, %u number",
                                    "Written down %s by %s, %u numbers", before->n_figures),
                          at, before->operator, before->n_figures);
}

void
sr_reported_list_show (GtkWidget *list, const SrReportChecks *checks)
{
  const SrReportedBefore *before = checks ? sr_report_checks_before (checks) : NULL;
  SrSection *section = SR_SECTION (list);
  g_autofree char *written = NULL;
  g_autofree char *day = NULL;

  sr_section_clear (section);
  gtk_widget_set_visible (list, before != NULL);
  if (before == NULL)
    return;
  written = written_text (before);
  day = before->from ? g_strdup_printf (_ ("%s to %s"), before->from, before->as_of)
                     : g_strdup_printf (_ ("as of %s"), before->as_of);
  sr_section_set_note (section, day);
  sr_section_append (section, label_new (written, "dim", 0));
  if (before->changes->len == 0)
    sr_section_append (section, label_new (_ ("No number is another one now"), "dim", 0));
  for (guint i = 0; i < before->changes->len; i++)
    sr_section_append (section, row_new (g_ptr_array_index (before->changes, i)));
}
