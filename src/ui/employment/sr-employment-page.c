/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the desk of the tab Employment shows.
 */
#include "ui/employment/sr-employment-page.h"

#include <glib/gi18n-lib.h>

#include "ui/desk/sr-record-desk.h"
#include "ui/employment/sr-wages-view.h"

static const SrBrowserPart parts[] = {
    {"person", "labour_force", N_ ("persons"), N_ ("Beginning of work"), {NULL}},
    {"factory", "factories", N_ ("workshops"), N_ ("New Workshop"), {"workers", "workers_site"}},
    {"work_spell", "work_running", N_ ("work spells"), NULL, {NULL}},
    {"income_account", NULL, N_ ("accounts"), NULL, {NULL}},
    {NULL, NULL, NULL, NULL, {NULL}},
};

static const SrDeskStart starts[] = {
    {"person", "start-work", SR_DESK_SELECTED},
    {"factory", NULL, SR_DESK_NOTHING},
    {NULL, NULL, SR_DESK_NOTHING},
};

static const SrDeskSection sections[] = {
    {"labour", N_ ("Labour force"), "person"},   {"factories", N_ ("Workshops"), "factory"},
    {"wages", N_ ("Wages paid"), NULL},          {"away", N_ ("Work"), "work_spell"},
    {"income", N_ ("Income"), "income_account"}, {NULL, NULL, NULL},
};

static const SrDesk desk = {
    .area = "employment",
    .parts = parts,
    .starts = starts,
    .sections = sections,
    .by_township = TRUE,
};

GtkWidget *
sr_employment_page_new (SrRegister *reg)
{
  GtkWidget *page = sr_record_desk_new (reg, &desk);
  GtkWidget *segments = sr_record_desk_segments_new (SR_RECORD_DESK (page));

  sr_record_desk_add_view (SR_RECORD_DESK (page), "wages", sr_wages_view_new (reg, segments),
                           sr_wages_view_leave);
  return page;
}
