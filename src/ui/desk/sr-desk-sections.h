/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sections of a desk: its lists, of which the browser shows one type at a time, and the views
 * that an area added between them; and the segments by which all of them are chosen.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-record-browser.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

/* A section of the tab, chosen by a segment of the tool bar. */
typedef struct {
  const char *id;
  const char *label; /* msgid */
  const char *type;  /* the part it shows; NULL: the view that was added as ID */
} SrDeskSection;

/* As SrArea.leave. */
typedef void (*SrDeskLeave) (GtkWidget *widget, SrConfirmFunc done, gpointer data);

#define SR_TYPE_DESK_SECTIONS (sr_desk_sections_get_type ())
G_DECLARE_FINAL_TYPE (SrDeskSections, sr_desk_sections, SR, DESK_SECTIONS, GtkWidget)

/* ALL ends with a NULL id and lives as long as the program; NULL: LISTS only. LISTS is the widget
 * in which BROWSER stands. */
GtkWidget *
sr_desk_sections_new (const SrDeskSection *all, GtkWidget *lists, SrRecordBrowser *browser);

/* See sr-record-desk.h. */
void sr_desk_sections_add_view (SrDeskSections *self,
                                const char *id,
                                GtkWidget *view,
                                SrDeskLeave leave);
GtkWidget *sr_desk_sections_segments_new (SrDeskSections *self);
void sr_desk_sections_show (SrDeskSections *self, const char *id);
const char *sr_desk_sections_shown (SrDeskSections *self);

/* The lists, whatever type they show. */
void sr_desk_sections_show_lists (SrDeskSections *self);

/* Another part of the browser is shown: the segments follow. */
void sr_desk_sections_follow (SrDeskSections *self);

/* TRUE when a view is shown, which got ACTION. */
gboolean sr_desk_sections_pass (SrDeskSections *self, const char *action);

/* Asks each view in turn before its unsaved work is lost. */
void sr_desk_sections_leave (SrDeskSections *self, SrConfirmFunc done, gpointer data);

G_END_DECLS
