/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 变动表 on the settlement of tests/figures/fixture.sql: what was otherwise on 1 January 2024,
 * counted by hand there.
 */
#include <string.h>

#include "reports-fixture.h"
#include "figures/sr-figure-sql.h"
#include "reports/sr-list-changes.h"
#include "reports/sr-list-table.h"
#include "table-text.h"

/* "变动 编号 姓名 项目 原值 现值" of every row, a line each. */
static char *
changes_text (const SrWorkbookSpec *spec)
{
  g_autoptr (GPtrArray) rows = table_rows (spec_sheet (spec, "变动表"));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (rows, i));

    g_string_append_printf (text, "%s\n", line);
  }
  return g_string_free (text, FALSE);
}

static void
test_households (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", "since=2024-01-01", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", options);
  g_autofree char *text = changes_text (spec);

  g_assert_cmpstr (text, ==,
                   "减少|H102|戊|||\n"
                   "变更|H103|己|现有人口|4|3\n"
                   "变更|H103|己|栋/单元/房号|2-1-102|1-1-102\n"
                   "变更|H103|己|入住时间|2023-01-01|2024-07-01\n"
                   "增加|H104||||\n");
  g_assert_nonnull (
      strstr (sr_table_note (spec_sheet (spec, "变动表"), 1), "2024年1月1日与2025年9月27日"));
}

static void
test_persons (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"since=2024-01-01", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "persons", options);
  g_autofree char *text = changes_text (spec);

  g_assert_nonnull (strstr (text, "减少|P1005|戊|||"));
  g_assert_nonnull (strstr (text, "减少|P1009|壬|||"));
  g_assert_nonnull (strstr (text, "增加|P1012|丑|||"));
  g_assert_nonnull (strstr (text, "变更|P1003|丙|在校生状况|"));
  g_assert_nonnull (strstr (text, "变更|P1006|己|栋/单元/房号|2-1-102|1-1-102"));
  g_assert_nonnull (strstr (text, "变更|P1013|寅|劳动能力|"));
  g_assert_null (strstr (text, "P1001"));
  g_assert_null (strstr (text, "P1007"));
}

/* How many there are, each record once however many of its values differ. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = {"head_name", "flat_label", "members", NULL};
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("household"));
  g_autoptr (GError) error = NULL;
  SrListChangeCount count;

  sr_query_set_members (query, sr_figure_members_sql ("households"));
  g_assert_true (
      sr_list_changes_count (fixture->reg, query, "2024-01-01", columns, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count.came, ==, 1);
  g_assert_cmpuint (count.went, ==, 1);
  g_assert_cmpuint (count.changed, ==, 1);
  g_assert_cmpuint (count.values, ==, 2);
}

/* Only what the roster is narrowed to, at both dates: who moved into the building is new there. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", "building=1", "since=2024-01-01", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", options);
  g_autofree char *text = changes_text (spec);

  g_assert_cmpstr (text, ==, "减少|H102|戊|||\n增加|H103|己|||\n");
}

/* Nothing happened, nothing is told; the list of a table tells the same way. */
static void
test_nothing_and_lists (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"since=2025-09-26", NULL};
  static const char *const columns[] = {"name", "age", NULL};
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autofree char *text = NULL;
  const SrReportRequest request = {.since = "2025-01-01"};
  g_autoptr (SrWorkbookSpec) list = NULL;

  fixture_execute (fixture,
                   "UPDATE membership SET until = NULL, leave_reason = NULL WHERE id = 317;"
                   "UPDATE household SET moved_in_on = '2020-01-01' WHERE id = 104;"
                   "UPDATE membership SET since = '2020-01-01' WHERE id = 312");
  spec = make (fixture, "households", options);
  text = changes_text (spec);
  g_assert_cmpstr (text, ==, "");
  sr_query_set_members (query, sr_figure_members_sql ("persons"));
  list = sr_list_workbook (fixture->reg, query, columns, &request, NULL, NULL);
  g_assert_nonnull (list);
  g_free (text);
  text = changes_text (list);
  g_assert_nonnull (strstr (text, "增加|P1013|寅|||")); /* came back in February */
  g_assert_null (strstr (text, "年龄"));                /* grows by itself */
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[] = {"since=soon", "since=2025-09-27", "since=2026-01-01",
                                      "since="};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    const char *const options[] = {cases[i], NULL};
    const SrReportRequest request = {.options = options};

    g_test_message ("%s", cases[i]);
    g_assert_null (
        sr_report_make (fixture->reg, sr_report_find ("households", NULL), &request, &error));
    g_assert_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION);
  }
}

#define ADD(path, test)                                                                            \
  g_test_add ("/changes/" path, Fixture, NULL, reports_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("households", test_households);
  ADD ("persons", test_persons);
  ADD ("selection", test_selection);
  ADD ("count", test_count);
  ADD ("nothing-and-lists", test_nothing_and_lists);
  ADD ("errors", test_errors);
  return g_test_run ();
}
