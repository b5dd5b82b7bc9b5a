/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One finding at the right of the check-up: who, which rule in its official words, what is wrong,
 * and the exemption if there is one; with the ways on.
 *
 * Activates "page.open", "page.exempt" and "page.end-exemption" of the page it stands in.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/checks/sr-finding-list.h"

G_BEGIN_DECLS

#define SR_TYPE_FINDING_PANE (sr_finding_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrFindingPane, sr_finding_pane, SR, FINDING_PANE, GtkBox)

GtkWidget *sr_finding_pane_new (void);

/* NULL: nothing is selected. Reads what it needs; FINDING is not kept. */
void sr_finding_pane_show (SrFindingPane *self, SrFinding *finding);

G_END_DECLS
