/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A text on its way into a cell: is it lawful there, how must it be escaped, how wide will it be.
 * One pass over the bytes, no allocation for ordinary text.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most that a cell of a workbook holds, in UTF-16 units. */
#define SR_SHEET_TEXT_MAX 32767

typedef enum { SR_SHEET_TEXT_OK, SR_SHEET_TEXT_NOT_UTF8, SR_SHEET_TEXT_TOO_LONG } SrSheetTextFault;

typedef struct {
  guint units; /* width of the widest line in half-width characters; a Chinese one is 2 */
  guint lines; /* 1 and the line breaks */
} SrSheetTextShape;

/* Sets SHAPE and *LAWFUL: TEXT itself, or, when it holds what a workbook would not give back (line
 * breaks of other systems, U+FFFE and U+FFFF, something that looks like an escape: _x000D_), the
 * repaired or escaped text in SPARE. Control characters are left to the library, which escapes them
 * the same way. */
SrSheetTextFault sr_sheet_text_check (const char *text,
                                      GString *spare,
                                      const char **lawful,
                                      SrSheetTextShape *shape);

G_END_DECLS
