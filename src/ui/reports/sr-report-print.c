/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Printing draws what the desk draws.
 */
#include "ui/reports/sr-report-print.h"

static void
set_page (GtkPrintOperation *operation,
          GtkPrintContext *context,
          int page,
          GtkPageSetup *setup,
          SrReportPreview *preview)
{
  double width, height;

  sr_pages_size (preview->pages, (guint)page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext *context,
           int page,
           SrReportPreview *preview)
{
  g_autoptr (GError) error = NULL;

  if (!sr_pages_draw (preview->pages, (guint)page, gtk_print_context_get_cairo_context (context),
                      &error)) {
    g_warning ("page %d: %s", page + 1, error->message);
    gtk_print_operation_cancel (operation);
  }
}

static void
free_preview (gpointer preview)
{
  sr_report_preview_free (preview);
}

void
sr_report_print (GtkWindow *parent, SrReportPreview *preview, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int)sr_pages_n (preview->pages));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (set_page), preview);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), preview);
  g_object_set_data_full (G_OBJECT (operation), "preview", preview, free_preview);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
