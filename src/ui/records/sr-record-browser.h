/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The middle of the tab: segments households | persons, search, export, new; the two tables; an
 * empty state; totals by groups; the status line with rows and sums.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-record-table.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORD_BROWSER (sr_record_browser_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordBrowser, sr_record_browser, SR, RECORD_BROWSER, GtkWidget)

/* One record type that the browser shows. */
typedef struct {
  const char *type;      /* "household" */
  const char *scope;     /* figure whose members are listed */
  const char *unit;      /* msgid for the status line: "%u households" */
  const char *new_label; /* msgid of the button: "New Household"; NULL: clerks make none */
  const char *sums[4];   /* at most three fields, summed up at the foot; NULL after the last */
} SrBrowserPart;

/* Signals: "selected" (const char *type, gint64 id): the row of interest, 0 for none, also when
 * another part is chosen. "activated" (const char *type, gint64 id). "part" (const char *type):
 * another part is shown. "filtered" (): other filters, whoever set them.
 * "missing" (const char *type, gint64 id): who was to be selected is not in the table. */

/* PARTS ends with a NULL type and lives as long as the program. */
GtkWidget *sr_record_browser_new (SrRegister *reg, const SrBrowserPart *parts);

SrRecordTable *sr_record_browser_table (SrRecordBrowser *self);
const SrBrowserPart *sr_record_browser_part (SrRecordBrowser *self);
void sr_record_browser_show (SrRecordBrowser *self, const char *type);

/* Filters every part that has FIELD by VALUE; NULL: not at all. Applies at once. */
void sr_record_browser_filter (SrRecordBrowser *self, const char *field, const char *value);

/* The one value by which the part shown is filtered by FIELD, NULL: none or several. Owned by the
 * query. */
const char *sr_record_browser_filtered (SrRecordBrowser *self, const char *field);

/* FIELD's filter is the same in all parts, and the page shows it itself, so that it gets no chip.
 */
void sr_record_browser_share (SrRecordBrowser *self, const char *field);

/* Shows the list of TYPE that WORDS describe (store/sr-query-words.h). FALSE with ERROR set, and
 * nothing changed, when there is no such part or a word cannot be understood. */
gboolean sr_record_browser_list (SrRecordBrowser *self,
                                 const char *type,
                                 const char *const *words,
                                 GError **error);

/* Text of the search entry; applies at once. */
void sr_record_browser_search (SrRecordBrowser *self, const char *text);

SrRegister *sr_record_browser_register (SrRecordBrowser *self);

/* For what the menu of the tool bar offers (sr-list-acts.h): POPOVER is shown under its button, in
 * the place of the last one; "+ Filter" is opened. */
void sr_record_browser_popup (SrRecordBrowser *self, GtkWidget *popover);
void sr_record_browser_open_filter (SrRecordBrowser *self);

/* Opens or closes the totals by groups at the foot. */
void sr_record_browser_toggle_totals (SrRecordBrowser *self);

/* TRUE while sums or totals are being counted. */
gboolean sr_record_browser_is_counting (SrRecordBrowser *self);

/* Loads the table again (something was written, or the as-of date is another). */
void sr_record_browser_load (SrRecordBrowser *self);

/* Puts the focus into the search entry, or into the table. */
void sr_record_browser_focus_search (SrRecordBrowser *self);
void sr_record_browser_focus_table (SrRecordBrowser *self);

/* For pages that choose the part elsewhere. */
void sr_record_browser_hide_segments (SrRecordBrowser *self);

/* WIDGET stands before the search entry (filters of the page in narrow windows). */
void sr_record_browser_add_tool (SrRecordBrowser *self, GtkWidget *widget);

G_END_DECLS
