/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * CSV and TSV (RFC 4180, and what spreadsheets make of it): one sheet, every cell a text. Numbers
 * that must stay as they are come as ="…", with an apostrophe or with a tab before them; these
 * signs are taken off.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sheets/sr-csv-decode.h"
#include "sheets/sr-sheet-file-private.h"
#include "sheets/sr-sheet-row.h"

#define PIECE    65536
#define MAX_TEXT (4 * 32768)

typedef struct {
  char *path;   /* or the name of what was pasted */
  GBytes *text; /* what was pasted; NULL: a file */
  const char *encoding;
  char separator;
} Book;

static void
free_book (gpointer data)
{
  Book *self = data;

  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

static GInputStream *
open_stream (const Book *self, GError **error)
{
  if (self->text)
    return g_memory_input_stream_new_from_bytes (self->text);
  return sr_csv_stream (self->path, self->encoding, error);
}

/* --- What separates --- */

/* A tab at the beginning of a cell keeps a number from being read as one: it separates nothing. */
static gboolean
is_tab_between (const char *text, gsize i)
{
  return text[i] == '\t' && i > 0 && !strchr (",;\"\r\n", text[i - 1]);
}

/* In the first piece of the text: tabs if there are more of them than of the others, else the more
 * frequent of comma and semicolon. What stands in quotes does not count. */
static char
separator_of (const char *text, gsize length)
{
  gsize tabs = 0, commas = 0, semicolons = 0;
  gboolean is_quoted = FALSE;

  for (gsize i = 0; i < length; i++) {
    is_quoted ^= text[i] == '"';
    tabs += !is_quoted && is_tab_between (text, i);
    commas += !is_quoted && text[i] == ',';
    semicolons += !is_quoted && text[i] == ';';
  }
  if (tabs > commas + semicolons)
    return '\t';
  return semicolons > commas ? ';' : ',';
}

static gboolean
find_separator (Book *self, GError **error)
{
  g_autoptr (GInputStream) stream = open_stream (self, error);
  g_autofree char *text = g_malloc (PIECE);
  gsize length = 0;
  g_autoptr (GError) undecodable = NULL;

  if (stream == NULL)
    return FALSE;
  /* What cannot be read further on is told with its line when it is reached. */
  g_input_stream_read_all (stream, text, PIECE, &length, NULL, &undecodable);
  self->separator = separator_of (text, length);
  return TRUE;
}

static gboolean
name_file (const char *path, GError **error)
{
  if (error && *error && (*error)->domain != SR_SHEETS_ERROR) {
    g_autoptr (GError) cause = g_steal_pointer (error);

    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_FAILED, _ ("%s cannot be read: %s"), path,
                 cause->message);
  }
  return FALSE;
}

gpointer
sr_csv_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error)
{
  Book *self = g_new0 (Book, 1);
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  self->path = g_strdup (path);
  self->encoding = sr_csv_encoding (path, error);
  if (self->encoding == NULL || !find_separator (self, error)) {
    name_file (path, error);
    free_book (self);
    return NULL;
  }
  if (dot && dot != name)
    *dot = '\0';
  sr_sheet_info_add (sheets, name, FALSE);
  if (g_str_equal (self->encoding, "GB18030"))
    g_ptr_array_add (notices, g_strdup (_ ("The text is in GB18030, not in UTF-8.")));
  return self;
}

gpointer
sr_csv_open_text (const char *text, const char *name, GPtrArray *sheets, GError **error)
{
  Book *self;

  if (*text == '\0') {
    g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_KIND,
                         _ ("There is nothing to paste. Copy the cells in the spreadsheet first"));
    return NULL;
  }
  self = g_new0 (Book, 1);
  self->path = g_strdup (name);
  self->text = g_bytes_new (text, strlen (text));
  self->separator = '\t';
  sr_sheet_info_add (sheets, name, FALSE);
  return self;
}

/* --- Reading --- */

typedef enum { AT_START, PLAIN, QUOTED, QUOTE_IN_QUOTED } State;

typedef struct {
  const Book *book;
  const SrSheetReading *reading;
  SrSheetRowBuffer row;
  GString *text; /* the cell */
  State state;
  gboolean after_return; /* a line feed now belongs to it */
  guint number, column;
  gboolean is_stopped;
  GError *error;
} Reader;

static void
fail (Reader *self, int code, const char *why)
{
  g_autofree char *row = g_strdup_printf ("%u", self->number);

  if (self->error == NULL)
    g_set_error (&self->error, SR_SHEETS_ERROR, code, _ ("%s, row %s: %s"), self->book->path, row,
                 why);
}

/* What kept a spreadsheet from reading a number: ="…", '…, a tab. */
static void
take_signs_off (GString *text)
{
  while (text->len > 0 && text->str[0] == '\t')
    g_string_erase (text, 0, 1);
  while (text->len > 0 && text->str[text->len - 1] == '\t')
    g_string_truncate (text, text->len - 1);
  if (text->len > 3 && g_str_has_prefix (text->str, "=\"") && text->str[text->len - 1] == '"') {
    g_string_truncate (text, text->len - 1);
    g_string_erase (text, 0, 2);
  } else if (text->len > 1 && text->str[0] == '\'')
    g_string_erase (text, 0, 1);
}

static void
end_cell (Reader *self)
{
  take_signs_off (self->text);
  if (self->column >= SR_SHEET_MAX_COLUMNS)
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("it has more cells than a sheet holds"));
  else if (self->text->len > 0 &&
           !sr_sheet_row_buffer_add_unsure (&self->row, self->column, SR_CELL_TEXT, FALSE,
                                            self->text->str))
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("it has more text than a row holds"));
  self->column++;
  self->state = AT_START;
  g_string_truncate (self->text, 0);
}

static void
end_row (Reader *self)
{
  end_cell (self);
  if (!self->error && !self->is_stopped)
    self->is_stopped = !sr_sheet_row_buffer_give (&self->row, self->number, FALSE,
                                                  self->reading->visitor, self->reading->data);
  sr_sheet_row_buffer_reset (&self->row);
  self->column = 0;
  if (++self->number > SR_SHEET_MAX_ROWS)
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("it has more rows than a sheet holds"));
}

static void
take_outside (Reader *self, char c)
{
  if (c == self->book->separator)
    end_cell (self);
  else if (c == '\n' || c == '\r') {
    end_row (self);
    self->after_return = c == '\r';
  } else {
    g_string_append_c (self->text, c);
    self->state = PLAIN;
  }
}

static void
take (Reader *self, char c)
{
  gboolean is_feed_of_return = self->after_return && c == '\n';

  self->after_return = FALSE;
  if (is_feed_of_return)
    return;
  if (self->state == QUOTED) {
    if (c == '"')
      self->state = QUOTE_IN_QUOTED;
    else
      g_string_append_c (self->text, c);
  } else if (c == '"' && self->state == AT_START)
    self->state = QUOTED;
  else if (c == '"' && self->state == QUOTE_IN_QUOTED) {
    g_string_append_c (self->text, c);
    self->state = QUOTED;
  } else
    take_outside (self, c);
}

static void
take_piece (Reader *self, const char *piece, gsize n)
{
  for (gsize i = 0; i < n && !self->error && !self->is_stopped; i++) {
    take (self, piece[i]);
    if (self->text->len > MAX_TEXT)
      fail (self, SR_SHEETS_ERROR_LIMIT,
            _ ("a cell has more text than a cell holds; a quotation mark may not be closed"));
  }
}

static void
finish (Reader *self)
{
  if (self->error || self->is_stopped)
    return;
  if (self->state == QUOTED)
    fail (self, SR_SHEETS_ERROR_DAMAGED, _ ("a quotation mark is not closed"));
  else if (self->column > 0 || self->text->len > 0 || self->row.cells->len > 0)
    end_row (self);
}

static void
tell_progress (Reader *self, gint64 done)
{
  if (self->reading->progress)
    self->reading->progress (done, 0, self->reading->progress_data);
  if (!self->error)
    sr_sheet_reading_is_cancelled (self->reading, &self->error);
}

static void
read_all (Reader *self, GInputStream *stream)
{
  g_autofree char *piece = g_malloc (PIECE);
  g_autoptr (GError) cause = NULL;
  gint64 done = 0;
  gssize n = 0;

  while (!self->error && !self->is_stopped &&
         (n = g_input_stream_read (stream, piece, PIECE, NULL, &cause)) > 0) {
    take_piece (self, piece, (gsize)n);
    tell_progress (self, done += n);
  }
  if (n < 0)
    fail (self, SR_SHEETS_ERROR_DAMAGED,
          _ ("the text is neither UTF-8 nor GB18030. Save it as .xlsx or as CSV UTF-8"));
  finish (self);
}

static gboolean
read_sheet (gpointer book, guint sheet, const SrSheetReading *reading, GError **error)
{
  Reader self = {.book = book, .reading = reading, .number = 1};
  g_autoptr (GInputStream) stream = open_stream (self.book, error);

  if (stream == NULL)
    return name_file (self.book->path, error);
  self.text = g_string_new (NULL);
  sr_sheet_row_buffer_init (&self.row);
  read_all (&self, stream);
  sr_sheet_row_buffer_clear (&self.row);
  g_string_free (self.text, TRUE);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}

const SrSheetReader sr_csv_reader = {read_sheet, free_book};
