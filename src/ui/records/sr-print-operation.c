/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * GtkPrintOperation over SrPages.
 */
#include "ui/records/sr-print-operation.h"

#define PAGES_KEY "sr-pages"

static SrPages *
pages_of (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), PAGES_KEY);
}

static void
on_request_page_setup (GtkPrintOperation *operation,
                       GtkPrintContext *context,
                       int page,
                       GtkPageSetup *setup,
                       gpointer data)
{
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  sr_pages_size (pages_of (operation), (guint)page, &width, &height);
  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* Another paper was chosen: the page is made to fit. */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  sr_pages_size (pages_of (operation), (guint)page, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  if (!sr_pages_draw (pages_of (operation), (guint)page, cr, NULL))
    gtk_print_operation_cancel (operation);
}

static void
free_pages (gpointer pages)
{
  sr_pages_free (pages);
}

GtkPrintOperation *
sr_print_operation_new (SrPages *pages, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_object_set_data_full (G_OBJECT (operation), PAGES_KEY, pages, free_pages);
  gtk_print_operation_set_n_pages (operation, (int)sr_pages_n (pages));
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_page_setup), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), NULL);
  return operation;
}
