/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the reports about workshops share: their options, and rosters with a sheet for each
 * workshop.
 */
#pragma once

#include "reports/sr-statement-roster.h"

G_BEGIN_DECLS

/* 就业帮扶车间 is called 扶贫工厂 where a superior still does: an option of whose title has the
 * word. */
#define SR_REPORT_OPTION_WORD                                                                      \
  {                                                                                                \
    .key = "word", .label = N_ ("Workshops are called"), .choices = {                              \
      {"workshop", "就业帮扶车间"},                                                                \
      {"factory", "扶贫工厂"}                                                                      \
    }                                                                                              \
  }

/* Which workshops, and whether each has a sheet. */
#define SR_REPORT_OPTION_FACTORY                                                                   \
  {                                                                                                \
    .key = "factory", .label = N_ ("Only these workshops"), .list = "factory", .narrows = TRUE     \
  }
#define SR_REPORT_OPTION_BY_FACTORY                                                                \
  {                                                                                                \
    .key = "by", .label = N_ ("Sheets"), .choices = {                                              \
      {"factory", N_ ("One for each workshop")},                                                   \
      {"none", N_ ("All on one sheet")}                                                            \
    }                                                                                              \
  }

/* Adds ROSTER as the options say: workshop by workshop (those of nobody have no sheet unless they
 * were asked for), or on one sheet. WHEN (may be NULL) is told in the titles beside the workshop.
 * FALSE on error. */
gboolean sr_factory_sheets_take (SrReportBuild *build,
                                 const SrStatementRoster *roster,
                                 const char *when,
                                 GError **error);

G_END_DECLS
