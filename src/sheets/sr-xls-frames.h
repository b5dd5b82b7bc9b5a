/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What sangrui-read-xls says on its standard output and sr-xls-book.c hears: frames, each a letter,
 * the length of what follows (32 bits, little end first), some numbers (likewise) and for some
 * kinds a text. Nothing of it is believed: the program may have been made to say anything.
 */
#pragma once

#include <gio/gio.h>

#include "sheets/sr-sheet-cell.h"

G_BEGIN_DECLS

#define SR_XLS_FRAME_NUMBERS 4

/* 32,767 characters at four bytes at most, as in every spreadsheet. */
#define SR_XLS_FRAME_TEXT (4 * 32768)

/* Numbers and texts of each. */
typedef enum {
  SR_XLS_SHEET = 'S',   /* its number for the program, is it hidden?; its name */
  SR_XLS_ROW = 'R',     /* number from 1, is it hidden? */
  SR_XLS_CELL = 'C',    /* of that row: column from 0, SrCellKind, is it a formula?; text */
  SR_XLS_MERGE = 'M',   /* columns from 0 first and last, rows from 1 first and last */
  SR_XLS_HIDDEN = 'H',  /* columns from 0 first and last */
  SR_XLS_PART = 'P',    /* rows done, rows in all */
  SR_XLS_REFUSED = 'X', /* SrSheetsError; the last frame */
  SR_XLS_END = 'E',     /* the last frame: all was said */
} SrXlsFrameKind;

typedef struct {
  SrXlsFrameKind kind;
  guint32 numbers[SR_XLS_FRAME_NUMBERS]; /* those that the kind has, else 0 */
  const char *text;                      /* "" when the kind has none */
} SrXlsFrame;

/* FRAME as it is said, added to BYTES; a text that is too long is cut. */
void sr_xls_frame_write (const SrXlsFrame *frame, GString *bytes);

/* Hears frames of STREAM, which it keeps. */
typedef struct _SrXlsFrames SrXlsFrames;

SrXlsFrames *sr_xls_frames_new (GInputStream *stream);
void sr_xls_frames_free (SrXlsFrames *self);

/* The next one; its text is valid until the one after it. FALSE with ERROR set: cancelled, or
 * SR_SHEETS_ERROR_DAMAGED when the stream is at its end or breaks the rules. */
gboolean sr_xls_frames_next (SrXlsFrames *self,
                             SrXlsFrame *frame,
                             GCancellable *cancellable,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrXlsFrames, sr_xls_frames_free)

G_END_DECLS
