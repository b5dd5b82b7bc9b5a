/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-sheet-row.h"

#include <string.h>

#define MOST_TEXT (16 << 20)

void
sr_sheet_row_buffer_init (SrSheetRowBuffer *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (SrSheetCell));
  self->texts = g_string_new (NULL);
  self->is_ordered = TRUE;
}

void
sr_sheet_row_buffer_clear (SrSheetRowBuffer *self)
{
  g_array_unref (self->cells);
  g_string_free (self->texts, TRUE);
}

void
sr_sheet_row_buffer_reset (SrSheetRowBuffer *self)
{
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
  self->is_ordered = TRUE;
}

/* Without the NUL that GString would put behind it. */
static void
append (GString *texts, const char *bytes, gsize n)
{
  gsize length = texts->len;

  if (length + n < texts->allocated_len) {
    memcpy (texts->str + length, bytes, n);
    texts->len += n;
  } else
    g_string_append_len (texts, bytes, (gssize)n);
}

gboolean
sr_sheet_row_buffer_add (
    SrSheetRowBuffer *self, guint column, SrCellKind kind, gboolean is_formula, const char *text)
{
  SrSheetCell cell = {column, kind, is_formula, GSIZE_TO_POINTER (self->texts->len)};

  if (self->cells->len >= SR_SHEET_MAX_COLUMNS || self->texts->len > MOST_TEXT)
    return FALSE;
  if (self->cells->len > 0 &&
      g_array_index (self->cells, SrSheetCell, self->cells->len - 1).column >= column)
    self->is_ordered = FALSE;
  append (self->texts, text, strlen (text) + 1);
  g_array_append_val (self->cells, cell);
  return TRUE;
}

gboolean
sr_sheet_row_buffer_add_unsure (
    SrSheetRowBuffer *self, guint column, SrCellKind kind, gboolean is_formula, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  return sr_sheet_row_buffer_add (self, column, kind, is_formula, valid ? valid : text);
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const SrSheetCell *one = a, *other = b;

  return (one->column > other->column) - (one->column < other->column);
}

gboolean
sr_sheet_row_buffer_give (
    SrSheetRowBuffer *self, guint number, gboolean is_hidden, SrSheetVisitor visitor, gpointer data)
{
  SrSheetCell *cells = (SrSheetCell *)(gpointer)self->cells->data;
  SrSheetRow row = {number, is_hidden, cells, self->cells->len};

  if (self->cells->len == 0)
    return TRUE;
  for (guint i = 0; i < self->cells->len; i++)
    cells[i].text = self->texts->str + GPOINTER_TO_SIZE (cells[i].text);
  if (!self->is_ordered)
    g_array_sort (self->cells, compare_columns);
  return visitor (&row, data);
}
