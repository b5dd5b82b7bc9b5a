/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How personal numbers are hidden until a clerk reveals them. Masking is applied before a value
 * reaches a screen, a clipboard, a page or a cell.
 */
#pragma once

#include "core/sr-field.h"

G_BEGIN_DECLS

/* TEXT hidden as MASK says: ID 430822********0133 (first 6, last 4; what certificates have after
 * the 18th character is hidden too), phone 138****5678 (land lines and others ****3456: last 4),
 * bank
 * ****1234, all: "****" (已封存 is not this). NULL and "" stay "". Too short to hide part of (ID
 * under 15 characters, phone under 7, bank under 8): a star for each. New string. */
char *sr_mask_text (SrMask mask, const char *text);

/* The same, appended to OUT: nothing is allocated once OUT is long enough, for lists of many rows.
 */
void sr_mask_append (GString *out, SrMask mask, const char *text);

/* A sentence that quotes what somebody wrote: everything in it that may be an identity number (15
 * digits and more, with or without X and single spaces) or a mobile number (11 digits) is hidden
 * as above. New string. */
char *sr_mask_numbers (const char *sentence);

/* TRUE when TEXT has a mask sign (* or ＊): such text is never a value. */
gboolean sr_mask_is_masked (const char *text);

G_END_DECLS
