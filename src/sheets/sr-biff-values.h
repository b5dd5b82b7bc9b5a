/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is in the records of an .xls: numbers in their three forms, results of formulas, errors,
 * texts, and which formats are dates.
 */
#pragma once

#include "sheets/sr-sheet-cell.h"

G_BEGIN_DECLS

guint sr_biff_short (const guint8 *bytes);
guint32 sr_biff_long (const guint8 *bytes);
double sr_biff_double (const guint8 *bytes);

/* A number of four bytes. */
double sr_biff_packed (guint32 bytes);

/* "#N/A" …; "#?" when there is no such code. */
const char *sr_biff_error (guint8 code);

/* A text of BIFF 8 of N bytes at most, its length first; NULL when there is more of it elsewhere.
 * Free it. */
char *sr_biff_text (const guint8 *bytes, guint n);

/* Which cells are dates. */
typedef struct {
  GHashTable *formats; /* number of a format of the file → is it a date? + 1 */
  GArray *styles;      /* guint16: the format of each style of cells */
  gboolean is_1904;
} SrBiffDates;

void sr_biff_dates_init (SrBiffDates *self);
void sr_biff_dates_clear (SrBiffDates *self);

/* Takes a record of the workbook, if it is about that. */
void sr_biff_dates_take (SrBiffDates *self, guint record, const guint8 *bytes, guint n);

gboolean sr_biff_dates_has (const SrBiffDates *self, guint style);

/* NUMBER as a cell of STYLE shows it. Free it. */
char *sr_biff_dates_print (const SrBiffDates *self, guint style, double number, SrCellKind *kind);

G_END_DECLS
