/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * CSV files (RFC 4180, with a BOM because office programs in Chinese take it for GBK without).
 */
#include "exchange/sr-csv-writer.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-safe-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define TICK 4096 /* rows between two looks at cancel and progress */

typedef FILE File;

static void
close_file (File *file)
{
  fclose (file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, close_file)

static void
put_text (File *file, const char *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return;
  if (strpbrk (text, ",\"\r\n") == NULL && text[0] != ' ' && text[length - 1] != ' ') {
    fwrite (text, 1, length, file);
    return;
  }
  fputc ('"', file);
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      fputc ('"', file);
    fputc (*p, file);
  }
  fputc ('"', file);
}

static void
put_money (File *file, gint64 fen)
{
  guint64 size = fen < 0 ? -(guint64)fen : (guint64)fen;

  fprintf (file, "%s%" G_GUINT64_FORMAT ".%02u", fen < 0 ? "-" : "", size / 100,
           (guint)(size % 100));
}

static gboolean
put_cell (File *file, const SrTableColumn *column, const SrValue *cell)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  switch (cell->type) {
  case SR_VALUE_TEXT:
    if (!g_utf8_validate (cell->text, -1, NULL))
      return FALSE;
    put_text (file, cell->text);
    return TRUE;
  case SR_VALUE_INTEGER:
    if (column->type == SR_TABLE_CELL_MONEY)
      put_money (file, cell->integer);
    else
      fprintf (file, "%" G_GINT64_FORMAT, cell->integer);
    return TRUE;
  case SR_VALUE_REAL:
    if (!isfinite (cell->real))
      return FALSE;
    fputs (g_ascii_formatd (digits, sizeof digits, "%.15g", cell->real), file);
    return TRUE;
  case SR_VALUE_BLANK:
  default:
    return TRUE;
  }
}

static gboolean
put_row (File *file, const SrTable *table, const SrValue *cells, gint64 row, GError **error)
{
  for (guint i = 0; i < sr_table_n_columns (table); i++) {
    g_autofree char *number = NULL;

    if (i > 0)
      fputc (',', file);
    if (put_cell (file, sr_table_column (table, i), &cells[i]))
      continue;
    number = g_strdup_printf ("%" G_GINT64_FORMAT, row);
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
                 _ ("Row %s, “%s”: the value is neither text (UTF-8) nor a number. Enter it anew."),
                 number, sr_table_column_name (table, i));
    return FALSE;
  }
  fputs ("\r\n", file);
  return TRUE;
}

static void
put_header (File *file, const SrTable *table)
{
  fputs ("\xEF\xBB\xBF", file);
  for (guint i = 0; i < sr_table_n_columns (table); i++) {
    if (i > 0)
      fputc (',', file);
    put_text (file, sr_table_column (table, i)->title);
  }
  fputs ("\r\n", file);
}

static gboolean
put_rows (File *file,
          const SrTable *table,
          SrProgress progress,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (SrTableRows) rows = sr_table_open (table, error);
  gint64 total = MAX (0, sr_table_n_rows (table));
  GError *failure = NULL;
  const SrValue *cells;
  gint64 done = 0;

  while (rows != NULL && sr_table_rows_next (rows, &cells, &failure)) {
    if (!put_row (file, table, cells, ++done, error))
      return FALSE;
    if (done % TICK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (done % TICK == 0 && progress != NULL)
      progress (done, total, user_data);
  }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (rows != NULL && progress != NULL)
    progress (done, total, user_data);
  return rows != NULL && failure == NULL &&
         !g_cancellable_set_error_if_cancelled (cancellable, error);
}

gboolean
sr_csv_write (const SrTable *table,
              const char *path,
              SrProgress progress,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (SrSafeFile) safe = sr_safe_file_begin (path, error);
  g_autoptr (File) file = NULL;

  if (safe == NULL)
    return FALSE;
  file = g_fopen (sr_safe_file_name (safe), "we");
  if (file == NULL) {
    sr_safe_file_set_error (error, errno, path);
    return FALSE;
  }
  put_header (file, table);
  if (!put_rows (file, table, progress, user_data, cancellable, error))
    return FALSE;
  if (fflush (file) != 0 || ferror (file)) {
    sr_safe_file_set_error (error, errno, path);
    return FALSE;
  }
  return sr_safe_file_commit (safe, error);
}
