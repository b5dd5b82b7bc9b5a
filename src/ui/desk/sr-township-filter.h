/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The townships at the left: how many households or persons came from each, as a filter of the
 * table.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_TOWNSHIP_FILTER (sr_township_filter_get_type ())
G_DECLARE_FINAL_TYPE (SrTownshipFilter, sr_township_filter, SR, TOWNSHIP_FILTER, GtkWidget)

/* Signal "selected" (const char *code): another township, NULL for all of them. */

GtkWidget *sr_township_filter_new (SrRegister *reg);

/* Counts the members of FIGURE by township anew ("households", "persons"). */
void sr_township_filter_count (SrTownshipFilter *self, const char *figure);

/* NULL: all. Owned by the filter until the next choice. */
const char *sr_township_filter_get (SrTownshipFilter *self);

/* Chooses CODE (NULL: all) without the signal. */
void sr_township_filter_set (SrTownshipFilter *self, const char *code);

/* A button that offers the same, for windows too narrow for the list. */
GtkWidget *sr_township_filter_button (SrTownshipFilter *self);

G_END_DECLS
