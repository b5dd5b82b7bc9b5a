/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The big numbers of a profile in one row, each with its label below; a number with an id is a
 * button to the list of its members.
 *
 * Signal: "activated" (const char *id).
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_FACT_ROW (sr_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (SrFactRow, sr_fact_row, SR, FACT_ROW, GtkBox)

GtkWidget *sr_fact_row_new (void);

/* ID may be NULL: a plain number. TONE colours the number. */
void sr_fact_row_add (
    SrFactRow *self, const char *id, const char *number, const char *label, SrTone tone);
void sr_fact_row_clear (SrFactRow *self);

G_END_DECLS
