/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks made for one test, part by part, as odd as need be; and what is read of them as text.
 */
#pragma once

#include "sheets/sr-sheet-file.h"

typedef struct {
  char *folder, *path;
} MadeWorkbook;

void made_workbook_set_up (MadeWorkbook *made, gconstpointer data);
void made_workbook_tear_down (MadeWorkbook *made, gconstpointer data);

/* A usual workbook of one sheet 名册 with NAME, CONTENT pairs put in the place of its parts
 * (content NULL: the part is left out), or beside them. */
void made_workbook_write (MadeWorkbook *made, ...) G_GNUC_NULL_TERMINATED;

/* The usual workbook whose sheet has SHEET_DATA in it (rows; what may stand after them too). */
void made_workbook_rows (MadeWorkbook *made, const char *sheet_data);

/* The file is these bytes. */
void made_workbook_bytes (MadeWorkbook *made, const char *bytes, gsize n);

/* The first sheet as text: a line a row, "1: A=text B=#2.5 C=@2019-09-27 D=?1 E=!#N/A F=~", hidden
 * rows as "(1)", formulas as "=" before the kind's sign. It must be readable. */
char *made_workbook_read (MadeWorkbook *made);

/* It must not be, with CODE, and a message that has PART in it. */
void made_workbook_refused (MadeWorkbook *made, int code, const char *part);
