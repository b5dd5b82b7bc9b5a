/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rules at the left of the checks page, by area, each with how many records offend.
 */
#pragma once

#include <gtk/gtk.h>

#include "rules/sr-checkup.h"

G_BEGIN_DECLS

/* A SrSideList of all rules that have offenders, by key. */
GtkWidget *sr_rule_list_new (void);

/* CHECKUP NULL: not run yet. */
void sr_rule_list_count (GtkWidget *list, const SrCheckup *checkup);

/* Where a clerk begins: the first rule with an error, else the first with a doubt, else the first.
 */
const SrRule *sr_rule_list_first (const SrCheckup *checkup);

G_END_DECLS
