/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Parts that profiles of any record type are made of.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-record.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Adds a field of RECORD to a SrPairs as label and value. A masked value gets a button that reveals
 * it, which is recorded. Blank values are left out. */
void sr_profile_add_field (GtkWidget *pairs, SrRegister *reg, SrRecord *record, const char *key);

/* As text, masked; "" when blank. New string. */
char *sr_profile_text (SrRegister *reg, SrRecord *record, const char *key);

/* What happened to RECORD, newest first: dated states and entries of the history, at most MAX
 * lines; N_ALL gets how many there are. A SrTimeline. */
GtkWidget *sr_profile_timeline (SrRegister *reg, SrRecord *record, guint max, guint *n_all);

G_END_DECLS
