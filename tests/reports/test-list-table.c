/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables on screen as lists that can come back.
 */
#include "reports/sr-list-table.h"

#include <string.h>

#include "figures-fixture.h"
#include "table-text.h"

static const char *const columns[] = {"name",  "sex",          "born_on",      "id_number", "age",
                                      "phone", "household_id", "health_state", "dibao",     NULL};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  fixture_execute (
      fixture,
      "UPDATE person SET id_number = '430898196009270133', phone = '13812345678' WHERE id = 1001;"
      "INSERT INTO person_health_state (owner, code) VALUES (5001, 'chronic'), (5001, 'disabled');"
      "UPDATE person_state SET dibao = 'rural' WHERE id = 5001;");
}

static SrQuery *
persons_query (void)
{
  SrQuery *query = sr_query_new (sr_schema_find ("person"));

  sr_query_set_members (query, sr_figure_members_sql ("persons"));
  return query;
}

static SrTable *
list (Fixture *fixture, const SrQuery *query, gboolean reveal)
{
  GError *error = NULL;
  SrTable *table = sr_list_table (fixture->reg, query, columns, reveal, &error);

  g_assert_no_error (error);
  return table;
}

/* Filters and order are the query's; the code comes first, the record key and the level last. */
static void
test_filter_and_order (Fixture *fixture, gconstpointer data)
{
  static const char *const women[] = {"2", NULL};
  g_autoptr (SrQuery) query = persons_query ();
  g_autoptr (SrTable) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  char **first, **last;
  guint n;

  sr_query_add_filter (query, "sex", SR_FILTER_ANY_OF, women);
  sr_query_set_sort (query, "born_on", TRUE);
  table = list (fixture, query, FALSE);
  rows = table_rows (table);
  n = sr_table_n_columns (table);
  g_assert_cmpint (rows->len, ==, sr_query_count (fixture->reg, query, NULL));
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpint (sr_table_kind (table), ==, SR_SHEET_LIST);
  first = g_ptr_array_index (rows, 0);
  last = g_ptr_array_index (rows, 3);
  g_assert_cmpstr (first[0], ==, "P1004");
  g_assert_cmpstr (last[0], ==, "P1002");
  g_assert_cmpstr (sr_table_column (table, 0)->title, ==, "人编号");
  g_assert_cmpint (sr_table_column (table, 0)->type, ==, SR_TABLE_CELL_CODE);
  g_assert_cmpstr (first[n - 2], ==, "1004");
  g_assert_cmpstr (first[n - 1], ==, "脱敏");
  g_assert_cmpint (sr_table_column (table, n - 2)->type, ==, SR_TABLE_CELL_CODE);
  g_assert_true (sr_table_column (table, n - 2)->flags & SR_COLUMN_HIDDEN);
}

static void
test_masked_and_revealed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = persons_query ();
  g_autoptr (SrTable) masked = list (fixture, query, FALSE);
  g_autoptr (SrTable) revealed = list (fixture, query, TRUE);
  g_autoptr (GPtrArray) rows = table_rows (masked);
  g_autoptr (GPtrArray) open = table_rows (revealed);

  g_assert_cmpstr (table_cell (masked, rows, "P1001", "证件号码"), ==, "430898********0133");
  g_assert_cmpstr (table_cell (masked, rows, "P1001", "联系电话"), ==, "138****5678");
  g_assert_false (table_has_column (masked, "健康状况"));
  g_assert_false (table_has_column (masked, "享受低保"));
  g_assert_cmpstr (table_cell (revealed, open, "P1001", "证件号码"), ==, "430898196009270133");
  g_assert_cmpstr (table_cell (revealed, open, "P1001", "健康状况"), ==, "长期慢性病、残疾");
  g_assert_cmpstr (table_cell (revealed, open, "P1001", "脱敏级别"), ==, "未脱敏");
  g_assert_cmpstr (table_cell (revealed, open, "P1001", "年龄（截止日）"), ==, "65");
}

/* At another date than the register's. */
static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = persons_query ();
  g_autoptr (SrTable) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  sr_query_set_as_of (query, "2021-05-31");
  table = list (fixture, query, FALSE);
  rows = table_rows (table);
  g_assert_cmpuint (rows->len, ==, 7);
  g_assert_cmpstr (table_cell (table, rows, "P1001", "年龄（截止日）"), ==, "60");
}

/* A list may be read several times, and by several readers at once. */
static void
test_read_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = persons_query ();
  g_autoptr (SrTable) table = list (fixture, query, FALSE);
  g_autoptr (SrTableRows) a = sr_table_open (table, NULL);
  g_autoptr (SrTableRows) b = sr_table_open (table, NULL);
  const SrValue *of_a, *of_b;

  while (sr_table_rows_next (a, &of_a, NULL)) {
    g_assert_true (sr_table_rows_next (b, &of_b, NULL));
    for (guint i = 0; i < sr_table_n_columns (table); i++)
      g_assert_true (sr_value_equal (&of_a[i], &of_b[i]));
  }
  g_assert_false (sr_table_rows_next (b, &of_b, NULL));
}

/* Every field of every record type can stand in a list. */
static void
test_every_schema (Fixture *fixture, gconstpointer data)
{
  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++) {
    g_autoptr (SrQuery) query = sr_query_new (*schema);
    g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
    g_auto (GStrv) all = NULL;
    g_autoptr (SrTable) table = NULL;
    g_autoptr (GPtrArray) rows = NULL;
    GError *error = NULL;

    for (guint i = 0; i < (*schema)->n_fields; i++)
      g_strv_builder_add (keys, (*schema)->fields[i].key);
    all = g_strv_builder_end (keys);
    g_test_message ("%s", (*schema)->key);
    table = sr_list_table (fixture->reg, query, (const char *const *)all, TRUE, &error);
    g_assert_no_error (error);
    rows = table_rows (table);
    g_assert_cmpint (rows->len, ==, sr_query_count (fixture->reg, query, NULL));
  }
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  static const char *const notes[] = {"出处", "住户页", NULL};
  static const char *const women[] = {"2", "1", NULL};
  static const char *const born[] = {"1960-01-01", "1999-12-31", NULL};
  static const char *const phone[] = {"5678", NULL};
  const SrReportRequest request = {.purpose = "核对"};
  g_autoptr (SrQuery) query = persons_query ();
  GError *error = NULL;
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  sr_query_add_filter (query, "sex", SR_FILTER_ANY_OF, women);
  sr_query_add_filter (query, "born_on", SR_FILTER_BETWEEN, born);
  sr_query_add_filter (query, "phone", SR_FILTER_CONTAINS, phone);
  sr_query_set_search (query, "13812345678");
  sr_query_set_sort (query, "born_on", TRUE);
  spec = sr_list_workbook (fixture->reg, query, columns, &request, notes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sr_workbook_spec_n_tables (spec), ==, 3);
  rows = table_rows (spec_sheet (spec, "填报说明"));
  g_assert_cmpstr (
      table_cell (spec_sheet (spec, "填报说明"), rows, "筛选条件", "说明"), ==,
      "性别：女、男；出生日期：1960-01-01至1999-12-31；联系电话（有条件）；有搜索条件");
  g_assert_cmpstr (table_cell (spec_sheet (spec, "填报说明"), rows, "排序", "说明"), ==,
                   "出生日期（降序）");
  g_assert_cmpstr (table_cell (spec_sheet (spec, "填报说明"), rows, "出处", "说明"), ==, "住户页");
  g_assert_cmpstr (table_cell (spec_sheet (spec, "填报说明"), rows, "用途", "说明"), ==, "核对");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/list-table/" path, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("filter-and-order", test_filter_and_order);
  ADD ("masked-and-revealed", test_masked_and_revealed);
  ADD ("as-of", test_as_of);
  ADD ("read-twice", test_read_twice);
  ADD ("every-schema", test_every_schema);
  ADD ("workbook", test_workbook);
  return g_test_run ();
}
