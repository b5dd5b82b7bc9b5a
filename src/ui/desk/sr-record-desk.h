/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A tab of lists: townships at the left, the table of one of its record types in the middle, at the
 * right the profile of the selected record or what is being written about it. Which types these
 * are, and what New begins, says the area; an area may add views of its own between them.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"
#include "ui/desk/sr-desk-sections.h"

G_BEGIN_DECLS

/* Whom the act that New begins is about. */
typedef enum { SR_DESK_NOTHING, SR_DESK_SELECTED, SR_DESK_HOUSEHOLD } SrDeskAbout;

typedef struct {
  const char *type;  /* of the part that is shown */
  const char *act;   /* NULL: a blank form of the record */
  SrDeskAbout about; /* HOUSEHOLD: that of the selected record */
} SrDeskStart;

/* All of it lives as long as the program; lists end with a row of NULL. */
typedef struct {
  const char *area; /* key of the tab, shown before a question about what is unsaved */
  const SrBrowserPart *parts;
  const SrDeskStart *starts;
  const SrDeskSection *sections; /* NULL: the parts, as the browser offers them */
  gboolean by_township;          /* with the list of townships */
} SrDesk;

#define SR_TYPE_RECORD_DESK (sr_record_desk_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordDesk, sr_record_desk, SR, RECORD_DESK, GtkWidget)

/* Actions: page.search, page.new, page.edit, page.save, page.back, page.export, page.refresh,
 * page.next-pane, page.next-problem, page.act (s: key of an act on the selected record), page.show
 * ((sx): type and id), page.section (s). While a view is shown it gets those that it has as
 * view.search, view.new, view.save, view.back, view.export, view.print, view.refresh,
 * view.next-problem. */

GtkWidget *sr_record_desk_new (SrRegister *reg, const SrDesk *desk);

/* Asks before what is being written in PAGE is lost; with DONE as SrArea says. */
void sr_record_desk_leave (GtkWidget *page, SrConfirmFunc done, gpointer data);

/* VIEW is shown as the section ID. LEAVE asks before its unsaved work is lost; NULL: it has none.
 */
void
sr_record_desk_add_view (SrRecordDesk *self, const char *id, GtkWidget *view, SrDeskLeave leave);

/* The segments of the sections for the tool bar of a view; all of them move together. */
GtkWidget *sr_record_desk_segments_new (SrRecordDesk *self);

void sr_record_desk_show_section (SrRecordDesk *self, const char *id);
const char *sr_record_desk_section (SrRecordDesk *self); /* NULL without sections */

SrRecordBrowser *sr_record_desk_browser (SrRecordDesk *self);

/* For tests: the table shown now is of this record type ("household", "person"). */
const char *sr_record_desk_type (SrRecordDesk *self);

G_END_DECLS
