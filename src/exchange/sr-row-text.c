/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One buffer holds the cells of a row; it goes to the library's file when the row ends.
 */
#include "exchange/sr-row-text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define CELL_SIZE 128 /* of a cell beside its text */
#define NAME_SIZE 4   /* XFD */
#define MOST      6 /* bytes that one byte of a text becomes: &quot; is not among them, _x001F_ is */

/* What stands before the row's number and after it, made once for each column. */
typedef struct {
  char start[16]; /* <c r="AB */
  gsize n_start;
  char style[24]; /* " s="12 */
  gsize n_style;
  lxw_format *format; /* which STYLE is of */
} Column;

struct _SrRowText {
  lxw_worksheet *sheet;
  Column *columns;
  char *buffer, *end; /* END is the buffer's first free byte */
  gsize size;
  lxw_row_t row;
  char number[12]; /* of the row, from 1 */
  gsize n_number;
};

SrRowText *
sr_row_text_new (lxw_worksheet *sheet, guint n_columns)
{
  SrRowText *self = g_new0 (SrRowText, 1);

  g_assert (sheet->optimize);
  self->sheet = sheet;
  self->columns = g_new0 (Column, n_columns);
  for (guint i = 0; i < n_columns; i++) {
    Column *column = &self->columns[i];
    char name[NAME_SIZE] = "";

    lxw_col_to_name (name, (lxw_col_t)i, LXW_FALSE);
    column->n_start = (gsize)g_snprintf (column->start, sizeof column->start, "<c r=\"%s", name);
  }
  self->size = 4096;
  self->buffer = self->end = g_malloc (self->size);
  lxw_worksheet_write_single_row (sheet);
  return self;
}

void
sr_row_text_free (SrRowText *self)
{
  g_free (self->columns);
  g_free (self->buffer);
  g_free (self);
}

void
sr_row_text_begin (SrRowText *self, lxw_row_t row)
{
  self->row = row;
  self->n_number = (gsize)g_snprintf (self->number, sizeof self->number, "%u", row + 1);
  self->end = self->buffer;
}

static void
reserve (SrRowText *self, gsize more)
{
  gsize used = (gsize)(self->end - self->buffer);

  if (G_LIKELY (used + more <= self->size))
    return;
  self->size = MAX (self->size * 2, used + more);
  self->buffer = g_realloc (self->buffer, self->size);
  self->end = self->buffer + used;
}

static inline void
append (SrRowText *self, const char *text, gsize size)
{
  memcpy (self->end, text, size);
  self->end += size;
}

#define APPEND(self, literal) append (self, literal, sizeof literal - 1)

/* <c r="AB12" s="7 */
static void
start_cell (SrRowText *self, guint index, lxw_format *format)
{
  Column *column = &self->columns[index];

  if (column->format != format) {
    column->format = format;
    column->n_style = (gsize)g_snprintf (column->style, sizeof column->style, "\" s=\"%d",
                                         (int)lxw_format_get_xf_index (format));
  }
  append (self, column->start, column->n_start);
  append (self, self->number, self->n_number);
  append (self, column->style, column->n_style);
}

/* As the library does it: markup as entities, what may not stand in XML as _x0007_. */
static void
append_escaped (SrRowText *self, const char *text)
{
  for (; *text; text++) {
    guchar byte = (guchar)*text;

    if (G_LIKELY (byte >= ' ' && byte != '&' && byte != '<' && byte != '>'))
      *self->end++ = *text;
    else if (byte == '&')
      APPEND (self, "&amp;");
    else if (byte == '<')
      APPEND (self, "&lt;");
    else if (byte == '>')
      APPEND (self, "&gt;");
    else if (byte == '\n' || byte == '\t')
      *self->end++ = *text;
    else
      self->end += g_snprintf (self->end, 8, "_x%04X_", byte);
  }
}

void
sr_row_text_put_text (SrRowText *self, guint column, lxw_format *format, const char *text)
{
  gsize length = strlen (text);

  if (length == 0) {
    sr_row_text_put_blank (self, column, format);
    return;
  }
  reserve (self, CELL_SIZE + length * MOST);
  start_cell (self, column, format);
  if (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]))
    APPEND (self, "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  else
    APPEND (self, "\" t=\"inlineStr\"><is><t>");
  append_escaped (self, text);
  APPEND (self, "</t></is></c>");
}

void
sr_row_text_put_number (SrRowText *self, guint column, lxw_format *format, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (number == floor (number) && fabs (number) < 1e15)
    g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, (gint64)number);
  else
    g_ascii_formatd (digits, sizeof digits, "%.16G", number);
  reserve (self, CELL_SIZE);
  start_cell (self, column, format);
  APPEND (self, "\"><v>");
  append (self, digits, strlen (digits));
  APPEND (self, "</v></c>");
}

void
sr_row_text_put_blank (SrRowText *self, guint column, lxw_format *format)
{
  reserve (self, CELL_SIZE);
  start_cell (self, column, format);
  APPEND (self, "\"/>");
}

static int
format_start (const SrRowText *self, double height, char start[CELL_SIZE])
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (height == 0)
    return g_snprintf (start, CELL_SIZE, "<row r=\"%s\">", self->number);
  g_ascii_formatd (digits, sizeof digits, "%.16G", height);
  return g_snprintf (start, CELL_SIZE, "<row r=\"%s\" ht=\"%s\" customHeight=\"1\">", self->number,
                     digits);
}

void
sr_row_text_end (SrRowText *self, double height)
{
  char start[CELL_SIZE];
  gsize n_start = (gsize)format_start (self, height, start);
  gsize n_cells;

  reserve (self, CELL_SIZE);
  APPEND (self, "</row>");
  n_cells = (gsize)(self->end - self->buffer);
  if (self->row > self->sheet->dim_rowmax)
    self->sheet->dim_rowmax = self->row;
  fwrite (start, 1, n_start, self->sheet->file);
  fwrite (self->buffer, 1, n_cells, self->sheet->file);
}
