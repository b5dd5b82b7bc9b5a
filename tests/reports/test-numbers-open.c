/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Numbers that open their names, of every report on the sample community: each cell and each total
 * that says it has a list opens one with as many rows as the number.
 */
#include <string.h>

#include "reports/sr-report.h"
#include "sample/sr-sample.h"
#include "support/sr-fixture.h"
#include "table-lists.h"

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  sr_fixture_set_up (fixture, data);
  sr_register_set_desk (fixture->reg, 0);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
  sr_register_override_as_of (fixture->reg, "2025-09-27");
}

static SrWorkbookSpec *
make (SrRegister *reg, const SrReport *report)
{
  const SrReportRequest request = {.purpose = NULL};
  GError *error = NULL;
  SrWorkbookSpec *spec = sr_report_make (reg, report, &request, &error);

  g_assert_no_error (error);
  return spec;
}

static guint
check_report (SrRegister *reg, const SrReport *report)
{
  g_autoptr (SrWorkbookSpec) spec = make (reg, report);
  guint n = 0;

  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++)
    if (sr_table_is_in_memory (sr_workbook_spec_table (spec, i)))
      n += table_check_lists (reg, sr_workbook_spec_table (spec, i));
  g_test_message ("%s: %u numbers", report->key, n);
  return n;
}

static void
test_every_number (SrFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *report;
    guint least;
  } reports[] = {
      {"townships", 200},
      {"buildings", 70},
      {"households", 200},
      {"population-changes", 4},
  };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    g_assert_cmpuint (check_report (fixture->reg, sr_report_find (reports[i].report, NULL)), >=,
                      reports[i].least);
}

/* Reports of which nothing is promised open nothing wrong either. */
static void
test_others (SrFixture *fixture, gconstpointer data)
{
  guint n;
  const SrReport *const *reports = sr_reports (&n);

  for (guint i = 0; i < n; i++)
    check_report (fixture->reg, reports[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/numbers-open/every", SrFixture, NULL, set_up, test_every_number,
              sr_fixture_tear_down);
  g_test_add ("/numbers-open/others", SrFixture, NULL, set_up, test_others, sr_fixture_tear_down);
  return g_test_run ();
}
