/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A cell as the value of a field: everything that people and spreadsheets write, and what must not
 * be understood.
 */
#pragma once

#include "imports/sr-import-table.h"

G_BEGIN_DECLS

typedef enum {
  SR_READ_VALUE,
  SR_READ_BLANK,   /* nothing, or a sign for it: —, / */
  SR_READ_MASKED,  /* has mask signs: is it the mask of what the register has? */
  SR_READ_ROUNDED, /* an ID number that a spreadsheet has rounded: kept has its digits */
  SR_READ_NOBODY,  /* a reference to a record that the register does not have; fault says so */
  SR_READ_FAULT,
} SrImportReading;

typedef struct {
  SrImportReading reading;
  SrValue value;
  char *kept;
  char *note;  /* how it was understood though it is written otherwise */
  char *doubt; /* it may be meant otherwise */
  char *fault; /* why it cannot be read */
} SrImportRead;

/* FACTOR: of money, by the unit in the column's title. IS_OWN: a list of our own, in which — and 无
 * are what they are. READ is cleared with
 * sr_import_read_clear(). */
void sr_import_read_cell (SrRegister *reg,
                          const SrField *field,
                          double factor,
                          gboolean is_own,
                          const SrImportCell *cell,
                          SrImportRead *read);
void sr_import_read_clear (SrImportRead *read);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SrImportRead, sr_import_read_clear)

G_END_DECLS
