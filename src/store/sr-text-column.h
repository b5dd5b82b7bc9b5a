/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One text for each of a million rows, end to end in memory, made to be looked through for a part
 * at the speed of memory. Capital ASCII letters are kept small, as they are searched for. Any
 * number of threads may look while nobody appends.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrTextColumn SrTextColumn;

/* It is noted where every BLOCK_ROWS rows begin: 1 when rows are asked for all over the column,
 * more when it is mostly looked through. */
#define SR_TEXT_COLUMN_ROWS 16
SrTextColumn *sr_text_column_new (guint block_rows);
void sr_text_column_free (SrTextColumn *column);

/* Another part of the row that is being made (NULL, "": nothing); parts of a row are searched each
 * for itself. Then the row's end. */
void sr_text_column_add (SrTextColumn *column, const char *text);
void sr_text_column_end_row (SrTextColumn *column);

/* A whole row taken from another column. */
void sr_text_column_copy_row (SrTextColumn *column, const SrTextColumn *from, guint row);

/* Gives back the room for growing: no more rows come. */
void sr_text_column_close (SrTextColumn *column);

guint sr_text_column_n_rows (const SrTextColumn *column);
gsize sr_text_column_size (const SrTextColumn *column); /* bytes that it takes */

/* The text of ROW, its parts divided by "\001"; not terminated. */
const char *sr_text_column_get (const SrTextColumn *column, guint row, gsize *length);

/* Sets the bits of the rows in FIRST … END - 1 that have NEEDLE (LENGTH bytes, not 0) in one of
 * their parts; bit I of BITS is row I, bits of other rows stay. */
void sr_text_column_find (const SrTextColumn *column,
                          const char *needle,
                          gsize length,
                          guint first,
                          guint end,
                          guint64 *bits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrTextColumn, sr_text_column_free)

G_END_DECLS
