/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a file is, told by its bytes; names lie.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_FILE_UNKNOWN, /* bytes that are no text */
  SR_FILE_EMPTY,   /* */
  SR_FILE_ZIP,     /* .xlsx, .xlsm, .xlsb, .ods, .docx: its parts tell */
  SR_FILE_OLE,     /* .xls, or a workbook with a password: its streams tell */
  SR_FILE_XLS,     /* .xls of the nineties without a container */
  SR_FILE_HTML,    /* a web page, often behind .xls */
  SR_FILE_XML,     /* XML Spreadsheet 2003, behind .xls */
  SR_FILE_PDF,     /* */
  SR_FILE_IMAGE,   /* */
  SR_FILE_RTF,     /* */
  SR_FILE_TEXT,    /* CSV, TSV, or any other text */
} SrFileKind;

/* Of the first N_BYTES of a file; 512 are enough. */
SrFileKind sr_file_kind (const guint8 *bytes, gsize n_bytes);

G_END_DECLS
