/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the desk of the tab Job Fairs shows.
 */
#include "ui/fairs/sr-fairs-page.h"

#include <glib/gi18n-lib.h>

#include "ui/desk/sr-record-desk.h"

static const SrBrowserPart parts[] = {
    {"posting", "postings_open", N_ ("postings"), N_ ("New Posting"), {"openings"}},
    {"fair", NULL, N_ ("job fairs"), N_ ("New Job Fair"), {"visitors", "postings", "placed"}},
    {"company", NULL, N_ ("companies"), N_ ("New Company"), {"postings_open"}},
    {"job_seeker", NULL, N_ ("job seekers"), N_ ("New Job Seeker"), {NULL}},
    {"placement", NULL, N_ ("placements"), NULL, {NULL}},
    {NULL, NULL, NULL, NULL, {NULL}},
};

static const SrDeskStart starts[] = {
    {"posting", NULL, SR_DESK_NOTHING}, {"fair", NULL, SR_DESK_NOTHING},
    {"company", NULL, SR_DESK_NOTHING}, {"job_seeker", NULL, SR_DESK_NOTHING},
    {NULL, NULL, SR_DESK_NOTHING},
};

static const SrDeskSection sections[] = {
    {"postings", N_ ("Open postings"), "posting"},  {"fairs", N_ ("Job fairs"), "fair"},
    {"companies", N_ ("Companies"), "company"},     {"seekers", N_ ("Job seekers"), "job_seeker"},
    {"placements", N_ ("Placements"), "placement"}, {NULL, NULL, NULL},
};

static const SrDesk desk = {
    .area = "fairs",
    .parts = parts,
    .starts = starts,
    .sections = sections,
};

GtkWidget *
sr_fairs_page_new (SrRegister *reg)
{
  return sr_record_desk_new (reg, &desk);
}
