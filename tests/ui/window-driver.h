/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The whole window in-process: opened at a size, its parts by type, and waiting for what takes
 * longer than one turn of the main loop.
 */
#pragma once

#include "ui/app/sr-window.h"
#include "ui/records/sr-record-browser.h"

/* An application of its own and the sample's window of WIDTH × HEIGHT on PATH, on the tab
 * Households; PATH NULL: the welcome page. */
SrWindow *window_driver_open (const char *path, int width, int height);

/* The same on the tab Overview, once it has counted. */
SrWindow *window_driver_open_overview (const char *path, int width, int height);

/* Waits until the overview counts nothing any more. */
void window_driver_counted (SrWindow *window);

/* Closes it and waits until nothing is pending. */
void window_driver_close (SrWindow *window);

/* The first widget of TYPE inside the window; it must be there. */
GtkWidget *window_driver_part (SrWindow *window, GType type);
SrRecordBrowser *window_driver_browser (SrWindow *window);
SrRecordTable *window_driver_table (SrWindow *window);

/* Waits until the sums and totals at the foot of the list are counted. */
void window_driver_list_counted (SrWindow *window);

/* Activates "page.NAME" of the page that is shown, then waits. */
void window_driver_page (SrWindow *window, const char *name, const char *format, ...);

/* Shows the record of TYPE that is called CODE and returns its id. */
gint64 window_driver_show (SrWindow *window, const char *type, const char *code);

/* Runs the main loop until CONDITION holds; fails after a minute and a half. */
void window_driver_await (gboolean (*condition) (gpointer data), gpointer data);

/* All texts of labels under WIDGET that are mapped, one a line. New string. */
char *window_driver_texts (GtkWidget *widget);

/* Whether the window, popovers apart, shows TEXT somewhere. */
gboolean window_driver_says (SrWindow *window, const char *text);

/* The button under WIDGET whose accessible text or label contains LABEL; NULL when there is none.
 */
GtkWidget *window_driver_button (GtkWidget *widget, const char *label);
