/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tab Households: townships at the left, the table of households or of persons in the middle,
 * at the right the profile of the selected record or what is being written about it.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_HOUSEHOLDS_PAGE (sr_households_page_get_type ())
G_DECLARE_FINAL_TYPE (SrHouseholdsPage, sr_households_page, SR, HOUSEHOLDS_PAGE, GtkWidget)

/* Actions: page.search, page.new, page.edit, page.save, page.back, page.export, page.refresh,
 * page.next-pane, page.next-problem, page.act (s: key of an act on the selected record), page.show
 * ((sx): type and id). */

GtkWidget *sr_households_page_new (SrRegister *reg);

/* Asks before what is being written in PAGE is lost; with DONE as SrArea says. */
void sr_households_page_leave (GtkWidget *page, SrConfirmFunc done, gpointer data);

/* For tests: the table shown now is of this record type ("household", "person"). */
const char *sr_households_page_type (SrHouseholdsPage *self);

G_END_DECLS
