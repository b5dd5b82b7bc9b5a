/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of the checks page: who offends against a rule, and how. Its menu uses the page's
 * actions.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/checks/sr-finding-list.h"

G_BEGIN_DECLS

/* A SrGrid over LIST. */
GtkWidget *sr_finding_grid_new (SrFindingList *list);

G_END_DECLS
