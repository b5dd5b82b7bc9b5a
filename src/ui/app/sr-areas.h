/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An area of the program: one tab of the window with its page. A new area is one folder under ui/
 * and one line in sr-areas.c; areas know nothing of each other.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  const char *key;   /* "households" */
  const char *label; /* msgid of the tab, context "tab" */
  GtkWidget *(*new_page) (SrRegister *reg);
} SrArea;

/* In the order of the tabs; ends with a NULL key. */
const SrArea *sr_areas (void);

G_END_DECLS
