/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the desk of the households shows.
 */
#include "ui/households/sr-households-page.h"

#include <glib/gi18n-lib.h>

#include "ui/desk/sr-record-desk.h"

static const SrBrowserPart parts[] = {
    {"household",
     "households",
     N_ ("households"),
     N_ ("New Household"),
     {"members", "members_labour", "members_under_16"}},
    {"person", "persons", N_ ("persons"), N_ ("Birth"), {NULL}},
    {NULL, NULL, NULL, NULL, {NULL}},
};

static const SrDeskStart starts[] = {
    {"household", "move-in", SR_DESK_NOTHING},
    {"person", "birth", SR_DESK_HOUSEHOLD},
    {NULL, NULL, SR_DESK_NOTHING},
};

static const SrDesk desk = {
    .area = "households",
    .parts = parts,
    .starts = starts,
    .by_township = TRUE,
};

GtkWidget *
sr_households_page_new (SrRegister *reg)
{
  return sr_record_desk_new (reg, &desk);
}
