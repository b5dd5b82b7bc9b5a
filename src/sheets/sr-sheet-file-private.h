/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a reader of one kind of file gives to sr-sheet-file.c.
 */
#pragma once

#include "sheets/sr-sheet-file.h"

G_BEGIN_DECLS

typedef struct {
  SrSheetVisitor visitor;
  gpointer data;
  SrProgress progress; /* NULL: nobody asks */
  gpointer progress_data;
  GCancellable *cancellable;
  SrSheetFacts *facts; /* filled while reading */
} SrSheetReading;

/* TRUE when the work was cancelled; ERROR is then set. */
gboolean sr_sheet_reading_is_cancelled (const SrSheetReading *self, GError **error);

typedef struct {
  gboolean (*read) (gpointer book, guint sheet, const SrSheetReading *reading, GError **error);
  void (*free) (gpointer book);
} SrSheetReader;

/* Readers append SrSheetInfo to SHEETS and sentences to NOTICES. NULL with ERROR set. */
gpointer sr_xlsx_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error);
gpointer sr_xls_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error);
gpointer sr_csv_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error);
gpointer sr_csv_open_text (const char *text, const char *name, GPtrArray *sheets, GError **error);

extern const SrSheetReader sr_xlsx_reader, sr_xls_reader, sr_csv_reader;

void sr_sheet_info_add (GPtrArray *sheets, const char *name, gboolean is_hidden);
void sr_sheet_info_free (gpointer info);

/* What sangrui-read-xls says of the file PATH when asked for its sheets (NUMBERS: guint32, what it
 * calls each) and for the rows of one. FALSE with ERROR set. */
gboolean sr_xls_hear_sheets (
    const char *path, GInputStream *stream, GPtrArray *sheets, GArray *numbers, GError **error);
gboolean sr_xls_hear_rows (const char *path,
                           GInputStream *stream,
                           const SrSheetReading *reading,
                           GError **error);

G_END_DECLS
