/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text from the clipboard as a sheet: a block copied from a spreadsheet, or the lines of a chat
 * chain (接龙, "1. 张三 13800000000 去广东 5500"), whose parts become columns.
 */
#pragma once

#include "sheets/sr-sheet-file.h"

G_BEGIN_DECLS

/* NAME: what the sheet is called in messages. NULL with ERROR set. */
SrSheetFile *sr_import_paste (const char *text, const char *name, GError **error);

/* TEXT as lines of cells divided by tabs, when most of its lines begin with a number and a point;
 * lines before the first are left above the header. NULL: it is no chain. New string. */
char *sr_import_chain_to_block (const char *text);

G_END_DECLS
