/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a code picker offers for a field: items of the register's code lists, or records of another
 * type, with the condition each holds under; what contradicts another field of the form says why.
 */
#pragma once

#include "core/sr-code-lists.h"
#include "ui/records/sr-field-editor.h"

G_BEGIN_DECLS

/* SrCodeMatchFunc; DATA is an SrFieldEditor. Items by code, name or pinyin initials. */
GPtrArray *sr_code_lookup_choice (const char *text, gpointer data);

/* The same for records of the field's target type; the code of a line is the record's id. Vacant
 * flats come first, occupied ones say by whom. Of candidates only those. */
GPtrArray *sr_code_lookup_record (const char *text, gpointer data);

/* How a record is shown in the entry; "" for 0. New string. */
char *sr_code_lookup_record_name (SrFieldEditor *editor, gint64 id);

/* TRUE when clerks know the codes of LIST (they are numbers), FALSE when only names are to be seen.
 */
gboolean sr_code_lookup_shows_codes (SrCodeLists *lists, const char *list);

G_END_DECLS
