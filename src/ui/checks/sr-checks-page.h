/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The check-up (体检): the rules at the left with how many findings each has, the offenders against
 * the chosen one in the middle, one finding at the right, where it can be made exempt. The rules
 * are run aside when the page is first shown, with F5, and after changes as long as that takes no
 * time; otherwise the page says that it is out of date.
 *
 * Actions: page.refresh · page.open (the record of the finding) · page.list (all of them as a list
 * of the households' tab) · page.exempt · page.end-exemption · page.save · page.back ·
 * page.next-problem · page.next-pane · page.rule (s: chooses a rule) ·
 * page.finding (sx: a rule and the record it finds).
 */
#pragma once

#include <gtk/gtk.h>

#include "rules/sr-checkup.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_CHECKS_PAGE (sr_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (SrChecksPage, sr_checks_page, SR, CHECKS_PAGE, GtkWidget)

GtkWidget *sr_checks_page_new (SrRegister *reg);

/* Asks before an exemption that is being written is lost; with DONE as SrArea says. */
void sr_checks_page_leave (GtkWidget *page, SrConfirmFunc done, gpointer data);

/* What the last run found; NULL before the first has ended. */
const SrCheckup *sr_checks_page_checkup (SrChecksPage *self);
gboolean sr_checks_page_is_running (SrChecksPage *self);

G_END_DECLS
