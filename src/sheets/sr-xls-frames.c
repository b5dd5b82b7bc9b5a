/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-xls-frames.h"

#include <string.h>

#include "sheets/sr-sheets-error.h"

#define HEAD    5 /* letter and length */
#define LONGEST (HEAD + 4 * SR_XLS_FRAME_NUMBERS + SR_XLS_FRAME_TEXT)

static const struct {
  SrXlsFrameKind kind;
  guint8 n_numbers;
  gboolean has_text;
} kinds[] = {
    {SR_XLS_SHEET, 2, TRUE},    {SR_XLS_ROW, 2, FALSE},    {SR_XLS_CELL, 3, TRUE},
    {SR_XLS_MERGE, 4, FALSE},   {SR_XLS_HIDDEN, 2, FALSE}, {SR_XLS_PART, 2, FALSE},
    {SR_XLS_REFUSED, 1, FALSE}, {SR_XLS_END, 0, FALSE},
};

/* Its place in the table, or -1. */
static int
find_kind (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == (SrXlsFrameKind)letter)
      return (int)i;
  return -1;
}

/* --- Said --- */

static void
append_number (GString *bytes, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_string_append_len (bytes, (const char *)&little, sizeof little);
}

void
sr_xls_frame_write (const SrXlsFrame *frame, GString *bytes)
{
  int kind = find_kind ((char)frame->kind);
  gsize length;

  g_return_if_fail (kind >= 0);
  length = kinds[kind].has_text ? MIN (strlen (frame->text), SR_XLS_FRAME_TEXT) : 0;
  g_string_append_c (bytes, (char)frame->kind);
  append_number (bytes, (guint32)(4 * kinds[kind].n_numbers + length));
  for (guint i = 0; i < kinds[kind].n_numbers; i++)
    append_number (bytes, frame->numbers[i]);
  if (length)
    g_string_append_len (bytes, frame->text, (gssize)length);
}

/* --- Heard --- */

struct _SrXlsFrames {
  GInputStream *stream;
  gsize start, end;         /* of what is in the buffer and not yet heard */
  char buffer[LONGEST + 1]; /* and the NUL of a text */
  char taken;               /* what stood where that NUL is */
  gsize nul;                /* its place, 0: none */
};

SrXlsFrames *
sr_xls_frames_new (GInputStream *stream)
{
  SrXlsFrames *self = g_new0 (SrXlsFrames, 1);

  self->stream = g_object_ref (stream);
  return self;
}

void
sr_xls_frames_free (SrXlsFrames *self)
{
  g_object_unref (self->stream);
  g_free (self);
}

static gboolean
broken (GError **error)
{
  g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED, "broken frames");
  return FALSE;
}

/* At least N bytes from the start on; N is at most LONGEST. */
static gboolean
fill (SrXlsFrames *self, gsize n, GCancellable *cancellable, GError **error)
{
  gssize got;

  if (self->start + n > LONGEST) {
    memmove (self->buffer, self->buffer + self->start, self->end - self->start);
    self->end -= self->start;
    self->start = 0;
  }
  while (self->end - self->start < n) {
    got = g_input_stream_read (self->stream, self->buffer + self->end, LONGEST - self->end,
                               cancellable, error);
    if (got < 0)
      return FALSE;
    if (got == 0)
      return broken (error);
    self->end += (gsize)got;
  }
  return TRUE;
}

static guint32
number_at (const char *bytes)
{
  guint32 little;

  memcpy (&little, bytes, sizeof little);
  return GUINT32_FROM_LE (little);
}

static void
take_nul_back (SrXlsFrames *self)
{
  if (self->nul)
    self->buffer[self->nul] = self->taken;
  self->nul = 0;
}

static gboolean
take (SrXlsFrames *self, int kind, gsize length, SrXlsFrame *frame)
{
  const char *bytes = self->buffer + self->start;
  gsize n_numbers = kinds[kind].n_numbers;

  *frame = (SrXlsFrame){kinds[kind].kind, {0}, ""};
  for (guint i = 0; i < n_numbers; i++)
    frame->numbers[i] = number_at (bytes + 4 * i);
  self->start += length;
  if (!kinds[kind].has_text)
    return TRUE;
  self->nul = self->start;
  self->taken = self->buffer[self->nul];
  self->buffer[self->nul] = '\0';
  frame->text = bytes + 4 * n_numbers;
  return strlen (frame->text) == length - 4 * n_numbers;
}

gboolean
sr_xls_frames_next (SrXlsFrames *self, SrXlsFrame *frame, GCancellable *cancellable, GError **error)
{
  int kind;
  gsize length, least;

  take_nul_back (self);
  if (!fill (self, HEAD, cancellable, error))
    return FALSE;
  kind = find_kind (self->buffer[self->start]);
  length = number_at (self->buffer + self->start + 1);
  least = kind < 0 ? 0 : 4u * kinds[kind].n_numbers;
  if (kind < 0 || length < least || length > least + (kinds[kind].has_text ? SR_XLS_FRAME_TEXT : 0))
    return broken (error);
  self->start += HEAD;
  if (!fill (self, length, cancellable, error))
    return FALSE;
  return take (self, kind, length, frame) || broken (error);
}
