/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages to a PDF file. The bytes go through a function of ours, so that a full disk is known by
 * its number.
 */
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-pages-private.h"
#include "exchange/sr-safe-file.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

typedef struct {
  FILE *file;
  int number; /* errno of the first failure */
} Sink;

static cairo_status_t
put (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  errno = 0;
  if (fwrite (data, 1, length, sink->file) == length)
    return CAIRO_STATUS_SUCCESS;
  sink->number = errno != 0 ? errno : ENOSPC;
  return CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
draw_pages (SrPages *pages,
            cairo_surface_t *surface,
            SrProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = TRUE;

  for (guint i = 0; i < pages->n && drawn; i++) {
    double width, height;

    sr_pages_size (pages, i, &width, &height);
    cairo_pdf_surface_set_size (surface, width, height);
    drawn = sr_pages_draw (pages, i, cr, error) &&
            !g_cancellable_set_error_if_cancelled (cancellable, error);
    cairo_show_page (cr);
    if (drawn && progress != NULL)
      progress (i + 1, pages->n, user_data);
  }
  cairo_destroy (cr);
  return drawn;
}

static gboolean
finish (Sink *sink, cairo_surface_t *surface, const char *path, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (sink->number == 0 && fflush (sink->file) != 0)
    sink->number = errno;
  if (sink->number != 0) {
    sr_safe_file_set_error (error, sink->number, path);
    return FALSE;
  }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
               _ ("“%s” could not be written: %s."), path, cairo_status_to_string (status));
  return FALSE;
}

static cairo_surface_t *
new_surface (const SrPages *pages, Sink *sink)
{
  double width, height;
  cairo_surface_t *surface;

  sr_pages_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (put, sink, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "SangRui");
  if (pages->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  return surface;
}

gboolean
sr_pages_write_pdf (SrPages *pages,
                    const char *path,
                    SrProgress progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (SrSafeFile) file = sr_safe_file_begin (path, error);
  cairo_surface_t *surface;
  Sink sink = {0};
  gboolean written;

  if (file == NULL)
    return FALSE;
  sink.file = g_fopen (sr_safe_file_name (file), "we");
  if (sink.file == NULL) {
    sr_safe_file_set_error (error, errno, path);
    return FALSE;
  }
  surface = new_surface (pages, &sink);
  written = draw_pages (pages, surface, progress, user_data, cancellable, error);
  if (written)
    written = finish (&sink, surface, path, error);
  cairo_surface_destroy (surface);
  fclose (sink.file);
  return written && sr_safe_file_commit (file, error);
}
