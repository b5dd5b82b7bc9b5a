/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A drop-down of all buildings, or one of them. A large register has thousands: they are read
 * aside, the one that is asked for is there at once and stays chosen.
 *
 * Signals: "changed" (): the clerk has chosen; "failed" (GError): they could not be read.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_BUILDING_CHOICE (sr_building_choice_get_type ())
G_DECLARE_FINAL_TYPE (SrBuildingChoice, sr_building_choice, SR, BUILDING_CHOICE, GObject)

/* BUILDING 0: all. */
SrBuildingChoice *sr_building_choice_new (SrRegister *reg, gint64 building);

/* The drop-down; it belongs to SELF. */
GtkWidget *sr_building_choice_widget (SrBuildingChoice *self);

/* 0: all. */
gint64 sr_building_choice_get (SrBuildingChoice *self);

/* Reads no further. */
void sr_building_choice_stop (SrBuildingChoice *self);

G_END_DECLS
