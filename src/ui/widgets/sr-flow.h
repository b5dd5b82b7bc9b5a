/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lays its children out one after the other, each as wide as it is, in as many lines as they need:
 * facts and tools that must not be cut off in narrow windows and large text.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_FLOW (sr_flow_get_type ())
G_DECLARE_FINAL_TYPE (SrFlow, sr_flow, SR, FLOW, GtkWidget)

/* GAP px between children and between lines. */
GtkWidget *sr_flow_new (int gap);
void sr_flow_append (SrFlow *self, GtkWidget *child);
void sr_flow_clear (SrFlow *self);

G_END_DECLS
