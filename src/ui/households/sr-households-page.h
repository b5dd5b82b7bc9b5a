/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tab Households: the desk (ui/desk/sr-record-desk.h) of households and persons.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

/* A SrRecordDesk. */
GtkWidget *sr_households_page_new (SrRegister *reg);

G_END_DECLS
