/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry for a date: typed as the clerk likes it (2019-9-1, 201909, 2019年9月), rewritten as
 * yyyy-mm-dd when the focus leaves; F4 opens a calendar. What is a date is the caller's knowledge.
 * It is a GtkEntry: text, "changed" and the rest are those of GtkEditable.
 *
 * Action: "date.calendar".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_DATE_ENTRY (sr_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (SrDateEntry, sr_date_entry, SR, DATE_ENTRY, GtkEntry)

/* How TEXT is written officially, transfer full; NULL = not understood, leave it as it is. */
typedef char *(*SrDateNormaliseFunc) (const char *text, gpointer data);

/* NORMALISE may be NULL. */
GtkWidget *sr_date_entry_new (SrDateNormaliseFunc normalise, gpointer data);

G_END_DECLS
