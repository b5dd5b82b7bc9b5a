/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The card of the check-up (体检): findings that are open, errors first, each a way to the page of
 * checks. Runs all rules aside when it is shown and the register is not so large that this takes
 * long; then it says that they were not run and leads to the page where they can be.
 */
#pragma once

#include <gtk/gtk.h>

#include "rules/sr-checkup.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_CHECKS (sr_overview_checks_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewChecks, sr_overview_checks, SR, OVERVIEW_CHECKS, GtkWidget)

GtkWidget *sr_overview_checks_new (SrRegister *reg);

/* N_PERSONS are in the register: runs the rules again if they are not too many. */
void sr_overview_checks_run (SrOverviewChecks *self, gint64 n_persons);

/* Nobody waits for it any more. */
void sr_overview_checks_stop (SrOverviewChecks *self);

gboolean sr_overview_checks_is_running (SrOverviewChecks *self);

G_END_DECLS
