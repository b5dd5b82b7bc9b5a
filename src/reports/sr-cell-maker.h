/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From a stored value to the cell of an official table: codes become names, personal numbers are
 * masked, flags become 是 and 否. Everything that can be looked up before the first row is looked
 * up before: a row costs a hash at most.
 */
#pragma once

#include "core/sr-schema.h"
#include "reports/sr-table.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrCellMaker SrCellMaker;

/* The column in which FIELD of SCHEMA stands: official title, how its cells look. */
SrTableColumn sr_cell_column (const SrSchema *schema, const SrField *field);

/* TRUE when FIELD stays out unless REVEAL: what is most sensitive has no masked form that would be
 * of use (health, disability, benefits). */
gboolean sr_cell_is_withheld (const SrField *field, gboolean reveal);

/* Reads FIELD of SCHEMA from the column INDEX of statements: the stored value, or for choices the
 * id of the row that owns them. */
SrCellMaker *sr_cell_maker_new (
    SrRegister *reg, const SrSchema *schema, const SrField *field, guint index, gboolean reveal);
void sr_cell_maker_free (SrCellMaker *maker);

/* The column holds a birth date, the cell the age at AS_OF (kept by the caller); blank before
 * birth. */
void sr_cell_maker_set_age (SrCellMaker *maker, const char *as_of);

/* Makes the cell of the present row. CELL borrows its text from MAKER or STATEMENT, until the next
 * row. FALSE with ERROR set when the database failed. */
gboolean
sr_cell_maker_make (SrCellMaker *maker, SrStatement *statement, SrValue *cell, GError **error);

G_END_DECLS
