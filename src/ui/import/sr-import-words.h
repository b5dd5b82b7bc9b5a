/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How the assistant says what was found in a file: how columns were understood, what was left out.
 */
#pragma once

#include "ui/import/sr-import-session.h"
#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

/* "same title", "by contents" …; amber where a clerk should look. */
const char *sr_import_how_label (SrMappingHow how);
SrTone sr_import_how_tone (SrMappingHow how);

/* The label of the field, "Not imported", or "?" when nobody knows what the column is. */
const char *sr_import_mapping_label (const SrMapping *mapping);

/* Columns of the plan that a clerk should look at. */
guint sr_import_n_uncertain (const SrImportTable *table, const SrImportMap *map);

/* "Sheet “人口”, header in row 3". New string. */
char *sr_import_say_header (const SrImportTable *table);

/* "Left out: above the header 2 rows, totals 1 row, hidden columns 1"; NULL: nothing. New string.
 */
char *sr_import_say_left_out (const SrImportTable *table);

/* Why a row was left out. */
const char *sr_import_skipped_label (SrSkipped why);

/* TEXT of a cell as it may be shown: as MASK says where it is FIELD; a number that is broken or
 * masked stays to be seen, and in a column that is no field whatever looks like somebody's number
 * is masked. New string. */
char *sr_import_mask_cell (const SrField *field, SrMask mask, const char *text);

/* The first thing that stands in COLUMN, masked as its field is; "" when nothing does. New string.
 */
char *sr_import_example (const SrImportTable *table, const SrMapping *mapping, guint column);

/* "42 rows: new 3, changed 39": what is ticked. New string. */
char *sr_import_say_ticked (SrImportSession *session);

/* Rows that are doubtful or rejected; " 5 doubtful or rejected rows were not written." of those
 * that are not ticked, "" when there are none. New string. */
guint sr_import_n_with_problems (SrImportSession *session);
char *sr_import_say_left (SrImportSession *session);

/* "名单-问题.xlsx": named as the sheet is, in official Chinese. New string. */
char *sr_import_problems_name (SrImportSession *session);

G_END_DECLS
