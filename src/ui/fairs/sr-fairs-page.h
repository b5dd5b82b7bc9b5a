/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tab Job Fairs: postings, companies, fairs, job seekers and placements, as sections of one
 * desk (ui/desk/sr-record-desk.h).
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

/* A SrRecordDesk. */
GtkWidget *sr_fairs_page_new (SrRegister *reg);

G_END_DECLS
