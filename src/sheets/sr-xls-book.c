/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks of before 2007 (.xls), read by sangrui-read-xls: what is broken in such a file can
 * break that program and not this one. Nothing of what it says is believed.
 */
#include <glib/gi18n-lib.h>

#include "sheets/sr-sheet-file-private.h"
#include "sheets/sr-sheet-row.h"
#include "sheets/sr-xls-frames.h"

typedef struct {
  char *path;
  GArray *numbers; /* guint32: what the program calls each sheet */
} Book;

static void
free_book (gpointer data)
{
  Book *self = data;

  g_array_unref (self->numbers);
  g_free (self->path);
  g_free (self);
}

/* --- The program --- */

static GSubprocess *
start (const Book *self, const char *sheet, GError **error)
{
  const char *set = g_getenv ("SANGRUI_LIBEXECDIR");
  g_autofree char *program =
      g_build_filename (set && *set ? set : SR_LIBEXECDIR, "sangrui-read-xls", NULL);
  const char *const arguments[] = {program, self->path, sheet, NULL};
  g_autoptr (GError) cause = NULL;
  GSubprocess *process = g_subprocess_newv (
      arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &cause);

  if (process == NULL)
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_FAILED,
                 _ ("%s: what reads .xls cannot be started (%s). Install SangRui again, or save "
                    "the workbook as .xlsx"),
                 self->path, cause->message);
  return process;
}

/* --- What it says --- */

typedef struct {
  const char *path;
  GPtrArray *sheets;             /* while it is asked for them */
  GArray *numbers;               /* guint32: what it calls each */
  const SrSheetReading *reading; /* while it is asked for rows */
  SrSheetRowBuffer row;
  guint number; /* of the row, 0: none yet */
  gboolean is_hidden;
  gboolean is_over; /* all was said, or nobody wants more */
} Talk;

static gboolean
refuse (const Talk *self, guint32 code, GError **error)
{
  const char *path = self->path;

  if (code == SR_SHEETS_ERROR_PROTECTED)
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_PROTECTED,
                 _ ("%s has a password. Remove the password in WPS and save it again"), path);
  else if (code == SR_SHEETS_ERROR_LIMIT)
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_LIMIT,
                 _ ("%s is too large for an .xls. Open it in WPS and save it as .xlsx"), path);
  else
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED,
                 _ ("%s is an .xls that cannot be read. Open it in WPS and save it as .xlsx"),
                 path);
  return FALSE;
}

/* The row that is complete. */
static void
give_row (Talk *self)
{
  if (self->number > 0 && !sr_sheet_row_buffer_give (&self->row, self->number, self->is_hidden,
                                                     self->reading->visitor, self->reading->data))
    self->is_over = TRUE;
  sr_sheet_row_buffer_reset (&self->row);
}

static gboolean
take_row (Talk *self, const SrXlsFrame *frame)
{
  guint32 number = frame->numbers[0];

  if (number <= self->number || number > SR_SHEET_MAX_ROWS)
    return FALSE;
  give_row (self);
  self->number = number;
  self->is_hidden = frame->numbers[1] != 0;
  return TRUE;
}

static gboolean
take_cell (Talk *self, const SrXlsFrame *frame)
{
  guint32 column = frame->numbers[0], kind = frame->numbers[1];

  if (self->number == 0 || column >= SR_SHEET_MAX_COLUMNS || kind > SR_CELL_MISSING)
    return FALSE;
  return sr_sheet_row_buffer_add_unsure (&self->row, column, (SrCellKind)kind,
                                         frame->numbers[2] != 0, frame->text);
}

/* Merges have rows, hidden columns have none. */
static gboolean
take_range (Talk *self, const SrXlsFrame *frame)
{
  const SrSheetRange range = {frame->numbers[0], frame->numbers[1], frame->numbers[2],
                              frame->numbers[3]};
  GArray *ranges;

  if (range.last_column >= SR_SHEET_MAX_COLUMNS || range.last_row > SR_SHEET_MAX_ROWS)
    return FALSE;
  if (self->reading->facts == NULL)
    return TRUE;
  ranges = frame->kind == SR_XLS_MERGE ? self->reading->facts->merges
                                       : self->reading->facts->hidden_columns;
  if (ranges->len >= SR_SHEET_MAX_ROWS)
    return FALSE;
  g_array_append_val (ranges, range);
  return TRUE;
}

/* FALSE: it should not have said that. */
static gboolean
take_in_rows (Talk *self, const SrXlsFrame *frame)
{
  const SrSheetReading *reading = self->reading;

  switch (frame->kind) {
  case SR_XLS_ROW:
    return take_row (self, frame);
  case SR_XLS_CELL:
    return take_cell (self, frame);
  case SR_XLS_MERGE:
  case SR_XLS_HIDDEN:
    return take_range (self, frame);
  case SR_XLS_PART:
    if (reading->progress)
      reading->progress (frame->numbers[0], frame->numbers[1], reading->progress_data);
    return TRUE;
  case SR_XLS_END:
    give_row (self);
    self->is_over = TRUE;
    return TRUE;
  case SR_XLS_SHEET:
  case SR_XLS_REFUSED:
  default:
    return FALSE;
  }
}

static gboolean
take_in_sheets (Talk *self, const SrXlsFrame *frame)
{
  if (frame->kind == SR_XLS_END)
    self->is_over = TRUE;
  else if (frame->kind != SR_XLS_SHEET || self->sheets->len > G_MAXUINT16)
    return FALSE;
  else {
    sr_sheet_info_add (self->sheets, frame->text, frame->numbers[1] != 0);
    g_array_append_val (self->numbers, frame->numbers[0]);
  }
  return TRUE;
}

static gboolean
take (Talk *self, const SrXlsFrame *frame, GError **error)
{
  if (frame->kind == SR_XLS_REFUSED)
    return refuse (self, frame->numbers[0], error);
  if (self->reading ? take_in_rows (self, frame) : take_in_sheets (self, frame))
    return TRUE;
  return refuse (self, SR_SHEETS_ERROR_DAMAGED, error);
}

static gboolean
listen (Talk *self, GInputStream *stream, GError **error)
{
  GCancellable *cancellable = self->reading ? self->reading->cancellable : NULL;
  g_autoptr (SrXlsFrames) frames = sr_xls_frames_new (stream);
  g_autoptr (GError) cause = NULL;
  SrXlsFrame frame;

  while (!self->is_over) {
    if (!sr_xls_frames_next (frames, &frame, cancellable, &cause)) {
      if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return refuse (self, SR_SHEETS_ERROR_DAMAGED, error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
    if (!take (self, &frame, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_xls_hear_sheets (
    const char *path, GInputStream *stream, GPtrArray *sheets, GArray *numbers, GError **error)
{
  Talk to = {.path = path, .sheets = sheets, .numbers = numbers};

  return listen (&to, stream, error);
}

gboolean
sr_xls_hear_rows (const char *path,
                  GInputStream *stream,
                  const SrSheetReading *reading,
                  GError **error)
{
  Talk to = {.path = path, .reading = reading};
  gboolean is_heard;

  sr_sheet_row_buffer_init (&to.row);
  is_heard = listen (&to, stream, error);
  sr_sheet_row_buffer_clear (&to.row);
  return is_heard;
}

/* --- The file --- */

/* Whatever it said, it is over afterwards. */
static void
stop (GSubprocess *process)
{
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

static gboolean
list_sheets (const Book *self, GPtrArray *sheets, GError **error)
{
  g_autoptr (GSubprocess) process = start (self, NULL, error);
  gboolean is_heard;

  if (process == NULL)
    return FALSE;
  is_heard = sr_xls_hear_sheets (self->path, g_subprocess_get_stdout_pipe (process), sheets,
                                 self->numbers, error);
  stop (process);
  if (!is_heard || sheets->len > 0)
    return is_heard;
  g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED,
               _ ("%s has no sheet. Open it in WPS and save it again"), self->path);
  return FALSE;
}

gpointer
sr_xls_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error)
{
  Book *self = g_new0 (Book, 1);

  self->path = g_strdup (path);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (list_sheets (self, sheets, error))
    return self;
  free_book (self);
  return NULL;
}

static gboolean
read_sheet (gpointer data, guint sheet, const SrSheetReading *reading, GError **error)
{
  const Book *book = data;
  g_autofree char *number = g_strdup_printf ("%u", g_array_index (book->numbers, guint32, sheet));
  g_autoptr (GSubprocess) process = start (book, number, error);
  gboolean is_heard;

  if (process == NULL)
    return FALSE;
  is_heard = sr_xls_hear_rows (book->path, g_subprocess_get_stdout_pipe (process), reading, error);
  stop (process);
  return is_heard;
}

const SrSheetReader sr_xls_reader = {read_sheet, free_book};
