/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The smallest .xls that is one ([MS-XLS] in [MS-CFB]), record by record. Rows and columns from 0.
 * Styles as in made-workbook.c: 0 plain, 1 built-in date, 2 Chinese date without a code, 3 a date
 * with a code of its own.
 */
#pragma once

#include "made-workbook.h"

/* Records of one sheet; free it with g_byte_array_unref(). */
GByteArray *made_xls_sheet (void);

void made_xls_record (GByteArray *sheet, guint record, const void *bytes, gsize n);
void made_xls_text (GByteArray *sheet, guint row, guint column, const char *text);
void made_xls_number (GByteArray *sheet, guint row, guint column, guint style, double number);

/* A number of four bytes: NUMBER must be whole. */
void made_xls_packed (GByteArray *sheet, guint row, guint column, guint style, int number);

/* A formula that came to NUMBER; to TEXT; or to what KIND (1 boolean, 2 error) and CODE say. */
void made_xls_sum (GByteArray *sheet, guint row, guint column, guint style, double number);
void made_xls_joined (GByteArray *sheet, guint row, guint column, const char *text);
void made_xls_result (GByteArray *sheet, guint row, guint column, guint8 kind, guint8 code);

void made_xls_error (GByteArray *sheet, guint row, guint column, guint8 value, gboolean is_error);
void made_xls_row (GByteArray *sheet, guint row, gboolean is_hidden);
void made_xls_columns (GByteArray *sheet, guint first, guint last, gboolean is_hidden);
void made_xls_merge (GByteArray *sheet, const SrSheetRange *range);

typedef struct {
  const char *name;
  guint8 state; /* 0 shown, 1 hidden, 2 very hidden */
  guint8 kind;  /* 0 a sheet, 2 a chart */
  GByteArray *records;
} MadeXlsSheet;

typedef enum { MADE_XLS_1904 = 1, MADE_XLS_PASSWORD = 2 } MadeXlsFlags;

/* Makes it of these sheets. */
void made_xls_write (MadeWorkbook *made, MadeXlsFlags flags, const MadeXlsSheet *sheets, guint n);
