/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The areas that work. A tab or a line of the menu appears when its area does.
 */
#include "ui/app/sr-areas.h"

#include <glib/gi18n-lib.h>

#include "ui/checks/sr-checks-page.h"
#include "ui/history/sr-history-page.h"
#include "ui/desk/sr-record-desk.h"
#include "ui/employment/sr-employment-page.h"
#include "ui/fairs/sr-fairs-page.h"
#include "ui/households/sr-households-page.h"
#include "ui/import/sr-import-page.h"
#include "ui/overview/sr-overview-page.h"
#include "ui/reports/sr-reports-page.h"
#include "ui/settings/sr-settings-page.h"

static const SrArea areas[] = {
    {"overview", NC_ ("tab", "Overview"), NULL, sr_overview_page_new, NULL},
    {"households", NC_ ("tab", "Households"), NULL, sr_households_page_new, sr_record_desk_leave},
    {"employment", NC_ ("tab", "Employment"), NULL, sr_employment_page_new, sr_record_desk_leave},
    {"fairs", NC_ ("tab", "Job Fairs"), NULL, sr_fairs_page_new, sr_record_desk_leave},
    {"import", NULL, N_ ("Import…"), sr_import_page_new, sr_import_page_leave},
    {"reports", NULL, N_ ("Reports…"), sr_reports_page_new, NULL},
    {"checks", NULL, N_ ("Checks…"), sr_checks_page_new, sr_checks_page_leave},
    {"history", NULL, N_ ("History…"), sr_history_page_new, NULL},
    {"settings", NULL, N_ ("Settings…"), sr_settings_page_new, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

const SrArea *
sr_areas (void)
{
  return areas;
}

const SrArea *
sr_area_find (const char *key)
{
  for (const SrArea *area = areas; area->key; area++)
    if (g_strcmp0 (area->key, key) == 0)
      return area;
  return NULL;
}
