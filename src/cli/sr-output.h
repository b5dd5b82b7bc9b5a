/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows printed as an aligned table, as CSV or as a JSON array of objects. A table is printed at the
 * end, when all widths are known; the others row by row.
 */
#pragma once

#include "store/sr-record-store.h"

G_BEGIN_DECLS

typedef struct _SrOutput SrOutput;

/* FORMAT: "table", "csv" or "json". */
SrOutput *sr_output_new (const char *format);
void sr_output_free (SrOutput *output);

/* TITLE is the header of tables and CSV, KEY the name in JSON. */
void sr_output_add_column (SrOutput *output, const char *key, const char *title, gboolean right);

/* The cells of a row in the order of the columns. */
void sr_output_text (SrOutput *output, const char *text);     /* NULL: blank */
void sr_output_number (SrOutput *output, const char *number); /* NULL: blank */
void sr_output_id (SrOutput *output, gint64 id);              /* a text in JSON */

/* A field's value: names in tables and CSV, codes and numbers in JSON; masked as the field says
 * unless REVEAL. */
void sr_output_field (
    SrOutput *output, SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal);

void sr_output_end_row (SrOutput *output);

/* Prints what is not yet printed. */
void sr_output_finish (SrOutput *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrOutput, sr_output_free)

G_END_DECLS
