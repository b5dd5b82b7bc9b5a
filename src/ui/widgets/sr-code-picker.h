/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One entry for a code: it takes the code, the name or the first letters of its pinyin, and lists
 * what matches with code, name and condition; what contradicts another field stands last, faint,
 * with the reason, and can still be chosen. The typed text is never touched while it is typed
 * (input methods); it is replaced by "07 granddaughter" when a line is chosen or the focus leaves.
 *
 * Keys: typing opens, F4 or Alt+Down opens the whole list, arrows walk, Enter or Tab chooses, Esc
 * closes and brings the old value back; clearing the text and leaving makes it blank.
 * On leaving, a text that has exactly one match (or equals a code or name) is chosen; any other is
 * kept as typed: sr_code_picker_get_code () is NULL then and get_unknown () has the text.
 *
 * Signal: "changed" () after a line was chosen, the value cleared, or an unknown text left behind;
 * never while typing and never for sr_code_picker_set_value ().
 * Action: "codes.open".
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-code-line.h"

G_BEGIN_DECLS

#define SR_TYPE_CODE_PICKER (sr_code_picker_get_type ())
G_DECLARE_FINAL_TYPE (SrCodePicker, sr_code_picker, SR, CODE_PICKER, GtkWidget)

/* The lines that match TEXT, best first, as an array of SrCodeLine (sr_code_lines_new ()); "" asks
 * for all. Transfer full. Should be quick: it runs at each key; cap long lists at some hundred. */
typedef GPtrArray *(*SrCodeMatchFunc) (const char *text, gpointer data);

/* DESTROY frees DATA with the picker. */
GtkWidget *sr_code_picker_new (SrCodeMatchFunc match, gpointer data, GDestroyNotify destroy);

/* CODE NULL = blank. NAME is what is shown after the code; NULL shows the code alone. */
void sr_code_picker_set_value (SrCodePicker *self, const char *code, const char *name);

/* NULL when blank or unknown. */
const char *sr_code_picker_get_code (SrCodePicker *self);

/* The typed text that matched nothing or too much; NULL when there is none. */
const char *sr_code_picker_get_unknown (SrCodePicker *self);

/* The clerk goes on without leaving the entry (saves by a key): what was typed is taken as if the
 * focus had left. */
void sr_code_picker_settle (SrCodePicker *self);

/* For codes nobody knows by heart (records, townships): show and write names alone. */
void sr_code_picker_set_names_only (SrCodePicker *self, gboolean names_only);

G_END_DECLS
