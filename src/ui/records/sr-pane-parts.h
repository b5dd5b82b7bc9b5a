/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the panes that write have in common: head with title, counts and two buttons, the scrolled
 * middle, keys. For this folder only.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

typedef struct {
  GtkLabel *title;
  GtkLabel *code;
  GtkLabel *counts;
  GtkButton *cancel; /* does "pane.close" */
  GtkButton *go;     /* does "pane.save" */
} SrPaneHead;

/* Builds the head, its main button called VERB. */
GtkWidget *sr_pane_head_build (SrPaneHead *head, const char *verb);

/* CODE may be NULL or "". */
void sr_pane_head_set_title (SrPaneHead *head, const char *title, const char *code);

/* "3 changes · 1 to correct · 1 to check" */
void sr_pane_head_set_counts (SrPaneHead *head, guint changes, guint wrong, guint doubt);

/* The same for what has no changes, only problems; nothing is said when there are none. */
void sr_pane_head_set_problems (SrPaneHead *head, guint wrong, guint doubt);

/* Leaves PANE by CLOSE: at once when QUESTION is NULL, else when the clerk says yes to it. DONE
 * (may be NULL) is told which. */
void sr_pane_leave (GtkWidget *pane,
                    const char *question,
                    void (*close) (GtkWidget *pane),
                    SrConfirmFunc done,
                    gpointer data);

/* TABS in a bar that scrolls sideways when they are many, with a rule under it. */
GtkWidget *sr_pane_tab_bar_new (GtkWidget *tabs);

/* A bar (SrBar) with the margins of a pane. */
GtkWidget *sr_pane_bar_new (void);

/* CONTENT with the margins of a pane, scrolled; takes the room that is left. */
GtkWidget *sr_pane_scroller_new (GtkWidget *content);

/* SrDateNormaliseFunc for days. */
char *sr_pane_normal_date (const char *text, gpointer data);

/* Ctrl+S "pane.save", Esc "pane.close", F8 "pane.next-problem". For class_init. */
void sr_pane_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
