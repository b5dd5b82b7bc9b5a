/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A part of the overview: a heading, a note beside it, perhaps a tool, and a card below.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_SECTION (sr_overview_section_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewSection, sr_overview_section, SR, OVERVIEW_SECTION, GtkBox)

/* CARD takes what height is left. */
GtkWidget *sr_overview_section_new (const char *title, GtkWidget *card);

/* Under another section: a gap above it. */
void sr_overview_section_set_next (SrOverviewSection *self);

void sr_overview_section_set_note (SrOverviewSection *self, const char *note);

/* A number beside the heading with its unit, a button. "list" is emitted when it is used. */
void sr_overview_section_set_number (SrOverviewSection *self, const char *number);

/* At the right end of the heading. */
void sr_overview_section_add_tool (SrOverviewSection *self, GtkWidget *tool);

/* A chart as a card. Returns CHART. */
GtkWidget *sr_overview_chart_card (GtkWidget *chart);

G_END_DECLS
