/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "ui/reports/sr-report-checks-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-tooltip.h"

GtkWidget *
sr_report_checks_list_new (void)
{
  return sr_section_new (_ ("Reconciliation"));
}

static GtkWidget *
label_new (const char *text, const char *tone, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "sr-caption");
  if (tone)
    gtk_widget_add_css_class (label, tone);
  return label;
}

static GtkWidget *
row_new (const SrReportLine *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *numbers =
      g_strdup_printf ("%s %s %s", line->left, line->holds ? "=" : "≠", line->right);
  GtkWidget *sign = label_new (line->holds ? "✓" : "!", line->holds ? "accent" : "amber", 0.5F);
  GtkWidget *text = label_new (line->sentence, line->holds ? NULL : "amber", 0);
  GtkWidget *end = label_new (numbers, line->holds ? "dim" : "amber", 1);

  gtk_widget_set_size_request (sign, 12, -1);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_valign (end, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_wrap (GTK_LABEL (end), strlen (numbers) > 24);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  if (!line->holds)
    gtk_widget_add_css_class (sign, "bold");
  sr_tooltip_set (row, line->rule);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), end);
  return row;
}

static void
add_rows (SrSection *section, const SrReportChecks *checks, gboolean holds)
{
  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++)
    if (sr_report_checks_line (checks, i)->holds == holds)
      sr_section_append (section, row_new (sr_report_checks_line (checks, i)));
}

void
sr_report_checks_list_show (GtkWidget *list, const SrReportChecks *checks)
{
  SrSection *section = SR_SECTION (list);
  guint n = checks ? sr_report_checks_n_lines (checks) : 0;
  guint bad = checks ? sr_report_checks_n_differences (checks) : 0;
  g_autofree char *note = bad ? g_strdup_printf (_ ("%u agree · %u differ"), n - bad, bad)
                              : g_strdup_printf (_ ("%u agree"), n);

  sr_section_clear (section);
  gtk_widget_set_visible (list, n > 0);
  if (checks == NULL)
    return;
  sr_section_set_note (section, note);
  add_rows (section, checks, FALSE);
  add_rows (section, checks, TRUE);
}
