/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lays its children out one after the other, each as wide as it is, in as many lines as they need:
 * facts and tools that must not be cut off in narrow windows and large text.
 */
#pragma once

#include "ui/widgets/sr-places.h"

G_BEGIN_DECLS

#define SR_TYPE_FLOW (sr_flow_get_type ())
G_DECLARE_FINAL_TYPE (SrFlow, sr_flow, SR, FLOW, SrPlaces)

/* GAP px between children and between lines. */
GtkWidget *sr_flow_new (int gap);

G_END_DECLS
