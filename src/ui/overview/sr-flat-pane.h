/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The right pane of the plans: a flat, who lives in it, and the way to their profile.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_FLAT_PANE (sr_flat_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrFlatPane, sr_flat_pane, SR, FLAT_PANE, GtkBox)

/* Activates "buildings.close" and "buildings.flat-list" of the view it stands on, win.show, win.go.
 */
GtkWidget *sr_flat_pane_new (SrRegister *reg);

typedef struct {
  gint64 id;
  gint64 household;   /* 0: vacant */
  guint n_households; /* so many live there */
  const char *number; /* what it is coloured by, and how many: a way to their list */
} SrFlatPaneFlat;

void sr_flat_pane_show (SrFlatPane *self, const SrFlatPaneFlat *flat);

G_END_DECLS
