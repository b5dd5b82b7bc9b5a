/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks of before 2007 (.xls) through freexl, which keeps a whole file in memory.
 */
#include <freexl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sheets/sr-sheet-file-private.h"
#include "sheets/sr-sheet-row.h"

/* A full .xls of 65,536 rows and 40 columns has some 30 MB. */
#define MAX_FILE (48 << 20)

typedef struct {
  const void *handle;
  char *path;
} Book;

static void
free_book (gpointer data)
{
  Book *self = data;

  if (self->handle)
    freexl_close (self->handle);
  g_free (self->path);
  g_free (self);
}

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error, int code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (SR_SHEETS_ERROR, code, format, arguments));
  va_end (arguments);
  return FALSE;
}

static unsigned int
info (const Book *self, unsigned short what)
{
  unsigned int value = 0;

  return freexl_get_info (self->handle, what, &value) == FREEXL_OK ? value : 0;
}

static void
list_sheets (Book *self, GPtrArray *sheets)
{
  unsigned int n = info (self, FREEXL_BIFF_SHEET_COUNT);

  for (unsigned int i = 0; i < n && i <= G_MAXUINT16; i++) {
    const char *name = NULL;

    freexl_get_worksheet_name (self->handle, (unsigned short)i, &name);
    sr_sheet_info_add (sheets, name, FALSE);
  }
}

static gboolean
open_book (Book *self, GPtrArray *sheets, GError **error)
{
  GStatBuf facts;

  if (g_stat (self->path, &facts) == 0 && facts.st_size > MAX_FILE)
    return refuse (error, SR_SHEETS_ERROR_LIMIT,
                   _ ("%s is too large for an .xls. Open it in WPS and save it as .xlsx"),
                   self->path);
  if (freexl_open (self->path, &self->handle) != FREEXL_OK) {
    self->handle = NULL;
    return refuse (error, SR_SHEETS_ERROR_DAMAGED,
                   _ ("%s is an .xls that cannot be read. Open it in WPS and save it as .xlsx"),
                   self->path);
  }
  if (info (self, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED)
    return refuse (error, SR_SHEETS_ERROR_PROTECTED,
                   _ ("%s has a password. Remove the password in WPS and save it again"),
                   self->path);
  list_sheets (self, sheets);
  return sheets->len > 0 ||
         refuse (error, SR_SHEETS_ERROR_DAMAGED,
                 _ ("%s has no sheet. Open it in WPS and save it again"), self->path);
}

gpointer
sr_xls_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error)
{
  Book *self = g_new0 (Book, 1);

  self->path = g_strdup (path);
  if (open_book (self, sheets, error))
    return self;
  free_book (self);
  return NULL;
}

/* --- Cells --- */

/* "1900-01-05", or "1900-01-05 14:30:00" without the seconds, and without a midnight. */
static char *
date_of (const char *text)
{
  const char *time = strchr (text, ' ');

  if (time && g_str_has_prefix (time, " 00:00"))
    return g_strndup (text, (gsize)(time - text));
  return g_strndup (text, 16);
}

static void
add_cell (SrSheetRowBuffer *row, guint column, const FreeXL_CellValue *cell)
{
  g_autofree char *text = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (cell->type) {
  case FREEXL_CELL_INT:
    g_snprintf (number, sizeof number, "%d", cell->value.int_value);
    sr_sheet_row_buffer_add (row, column, SR_CELL_NUMBER, FALSE, number);
    break;
  case FREEXL_CELL_DOUBLE:
    g_ascii_formatd (number, sizeof number, "%.15g", cell->value.double_value);
    sr_sheet_row_buffer_add (row, column, SR_CELL_NUMBER, FALSE, number);
    break;
  case FREEXL_CELL_TEXT:
  case FREEXL_CELL_SST_TEXT:
    if (cell->value.text_value && *cell->value.text_value)
      sr_sheet_row_buffer_add (row, column, SR_CELL_TEXT, FALSE, cell->value.text_value);
    break;
  case FREEXL_CELL_DATE:
  case FREEXL_CELL_DATETIME:
    text = date_of (cell->value.text_value);
    sr_sheet_row_buffer_add (row, column, SR_CELL_DATE, FALSE, text);
    break;
  case FREEXL_CELL_TIME:
    text = g_strndup (cell->value.text_value, 5);
    sr_sheet_row_buffer_add (row, column, SR_CELL_DATE, FALSE, text);
    break;
  default:
    break;
  }
}

static void
collect_row (const Book *book, guint row, guint n_columns, SrSheetRowBuffer *buffer)
{
  sr_sheet_row_buffer_reset (buffer);
  for (guint i = 0; i < n_columns; i++) {
    FreeXL_CellValue cell;

    if (freexl_get_cell_value (book->handle, row, (unsigned short)i, &cell) == FREEXL_OK)
      add_cell (buffer, i, &cell);
  }
}

static gboolean
read_sheet (gpointer data, guint sheet, const SrSheetReading *reading, GError **error)
{
  const Book *book = data;
  SrSheetRowBuffer row;
  unsigned int n_rows = 0;
  unsigned short n_columns = 0;
  gboolean goes_on = TRUE, is_cancelled = FALSE;

  if (freexl_select_active_worksheet (book->handle, (unsigned short)sheet) != FREEXL_OK ||
      freexl_worksheet_dimensions (book->handle, &n_rows, &n_columns) != FREEXL_OK)
    return refuse (error, SR_SHEETS_ERROR_DAMAGED,
                   _ ("%s has a sheet that cannot be read. Open it in WPS and save it as .xlsx"),
                   book->path);
  sr_sheet_row_buffer_init (&row);
  for (guint i = 0; i < n_rows && goes_on && !is_cancelled; i++) {
    collect_row (book, i, n_columns, &row);
    goes_on = sr_sheet_row_buffer_give (&row, i + 1, FALSE, reading->visitor, reading->data);
    if (i % 1024 == 0 && reading->progress)
      reading->progress (i, n_rows, reading->progress_data);
    is_cancelled = i % 1024 == 0 && sr_sheet_reading_is_cancelled (reading, error);
  }
  sr_sheet_row_buffer_clear (&row);
  return !is_cancelled;
}

const SrSheetReader sr_xls_reader = {read_sheet, free_book};
