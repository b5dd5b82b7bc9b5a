/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An area of the program: one page of the window, reached by a tab or from the menu. A new area is
 * one folder under ui/ and one line in sr-areas.c; areas know nothing of each other.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

typedef struct {
  const char *key;                          /* "households"; also the target of win.go */
  const char *tab;                          /* msgid of the tab, context "tab"; NULL: none */
  const char *menu;                         /* msgid in the menu; NULL: not there */
  GtkWidget *(*new_page) (SrRegister *reg); /* called when the area is first shown */

  /* Tells DONE at once that the page may go, or, if something unwritten would be lost with it,
   * shows it and asks. NULL: nothing ever is. */
  void (*leave) (GtkWidget *page, SrConfirmFunc done, gpointer data);
} SrArea;

/* In the order of tabs and menu; ends with a NULL key. */
const SrArea *sr_areas (void);

/* NULL: no such area. */
const SrArea *sr_area_find (const char *key);

G_END_DECLS
