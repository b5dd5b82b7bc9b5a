/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists of every record type of the sample: exported, as they are or masked, and imported again,
 * nothing changes; with one cell changed, exactly that changes.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "exchange/sr-csv-writer.h"
#include "import-driver.h"
#include "reports/sr-list-table.h"
#include "sample/sr-sample.h"
#include "store/sr-record-store.h"
#include "store/sr-reference.h"

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, NULL);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
}

/* --- Out --- */

/* Keys of all fields of SCHEMA. */
static char **
all_fields (const SrSchema *schema)
{
  char **keys = g_new0 (char *, schema->n_fields + 1);

  for (guint i = 0; i < schema->n_fields; i++)
    keys[i] = g_strdup (schema->fields[i].key);
  return keys;
}

/* Rows of the list as a CSV file has them, the header first. */
static GPtrArray *
exported (SrFixture *fixture, const SrSchema *schema, gboolean reveal)
{
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_auto (GStrv) fields = all_fields (schema);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  SrTable *table;

  table = sr_list_table (fixture->reg, query, (const char *const *)fields, reveal, &error);
  g_assert_no_error (error);
  sr_csv_write (table, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  sr_table_unref (table);
  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return sr_reference_parse_csv (content + strlen ("\357\273\277"));
}

/* --- In --- */

static SrImportPlan *
imported (SrFixture *fixture, const SrSchema *schema, const GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint r = 0; r < rows->len; r++) {
    char **cells = rows->pdata[r];

    for (guint c = 0; cells[c]; c++) {
      g_auto (GStrv) parts = g_strsplit (cells[c], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      g_string_append_printf (text, "%s\"%s\"", c ? "\t" : "", quoted);
    }
    g_string_append (text, "\r\n");
  }
  return driver_plan (fixture, schema->key, text->str);
}

static void
assert_all_same (SrFixture *fixture, const SrSchema *schema, gboolean reveal)
{
  g_autoptr (GPtrArray) rows = exported (fixture, schema, reveal);
  g_autoptr (SrImportPlan) plan = NULL;
  g_autofree char *wanted = g_strdup_printf ("same %u", rows->len - 1);

  if (rows->len < 2)
    return;
  plan = imported (fixture, schema, rows);
  g_test_message ("%s", schema->key);
  driver_assert_counts (plan, wanted);
}

static void
test_same (SrFixture *fixture, gconstpointer data)
{
  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++)
    if (!(*schema)->is_log) {
      assert_all_same (fixture, *schema, TRUE);
      assert_all_same (fixture, *schema, FALSE);
    }
}

/* --- One cell --- */

static const SrField *
changeable (const SrSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (field->kind == SR_KIND_TEXT && field->check == NULL && field->mask == SR_MASK_NONE &&
        !(field->flags & (SR_FIELD_DERIVED | SR_FIELD_UNIQUE | SR_FIELD_REQUIRED)) &&
        (field->max == 0 || field->max > 3) && g_strcmp0 (field->key, schema->code) != 0)
      return field;
  }
  return NULL;
}

static int
column_of (const GPtrArray *rows, const char *title)
{
  char **header = rows->pdata[0];

  for (int i = 0; header[i]; i++)
    if (g_str_equal (header[i], title))
      return i;
  return -1;
}

static void
set_cell (GPtrArray *rows, guint row, int column, const char *text)
{
  char **cells = rows->pdata[row];

  g_assert_cmpint (column, >=, 0);
  g_free (cells[column]);
  cells[column] = g_strdup (text);
}

static gboolean
change_one (SrFixture *fixture, const SrSchema *schema)
{
  const SrField *field = changeable (schema);
  g_autoptr (GPtrArray) rows = field ? exported (fixture, schema, TRUE) : NULL;
  g_autoptr (SrImportPlan) plan = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *changes = NULL;

  if (rows == NULL || rows->len < 2)
    return FALSE;
  g_test_message ("%s.%s", schema->key, field->key);
  set_cell (rows, 1, column_of (rows, field->title), "改过");
  plan = imported (fixture, schema, rows);
  wanted =
      rows->len > 2 ? g_strdup_printf ("changed 1 same %u", rows->len - 2) : g_strdup ("changed 1");
  driver_assert_counts (plan, wanted);
  changes = driver_changes (fixture, plan, 0);
  g_assert_true (g_str_has_suffix (changes, " → 改过\n"));
  g_assert_true (strchr (changes, '\n') == changes + strlen (changes) - 1);
  return TRUE;
}

static void
test_one_cell (SrFixture *fixture, gconstpointer data)
{
  guint changed = 0;

  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++)
    changed += !(*schema)->is_log && change_one (fixture, *schema);
  g_assert_cmpuint (changed, >, 8);
}

/* --- Blank, masked, computed, gone --- */

#define person sr_schema_find ("person")

static void
test_blank_erases (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = exported (fixture, person, TRUE);
  g_autoptr (SrImportPlan) plan = NULL;
  g_autofree char *changes = NULL;

  set_cell (rows, 1, column_of (rows, "民族"), "");
  plan = imported (fixture, person, rows);
  changes = driver_changes (fixture, plan, 0);
  g_assert_true (g_str_has_prefix (changes, "Ethnicity: "));
  g_assert_true (g_str_has_suffix (changes, " → \n"));
}

static void
test_masked (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = exported (fixture, person, FALSE);
  g_autoptr (SrImportPlan) plan = NULL;

  set_cell (rows, 1, column_of (rows, "联系电话"), "139****0000");
  set_cell (rows, 2, column_of (rows, "联系电话"), "13912345678");
  plan = imported (fixture, person, rows);
  driver_assert (plan, 0, "rejected", NULL, NULL);
  driver_assert (plan, 1, "changed", NULL, NULL);
}

static void
test_computed (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = exported (fixture, person, TRUE);
  g_autoptr (SrImportPlan) plan = NULL;

  set_cell (rows, 1, column_of (rows, "年龄（截止日）"), "7");
  set_cell (rows, 1, column_of (rows, "户主姓名"), "别人");
  plan = imported (fixture, person, rows);
  driver_assert (plan, 0, "same", NULL, NULL);
}

static void
test_gone (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = exported (fixture, person, TRUE);
  g_autoptr (SrImportPlan) plan = NULL;

  set_cell (rows, 1, column_of (rows, "记录号"), "123");
  plan = imported (fixture, person, rows);
  driver_assert (plan, 0, "rejected", NULL, NULL);
}

/* Somebody new below the others of the list, as a building head writes them. */
static void
test_added_row (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = exported (fixture, person, TRUE);
  g_autoptr (SrImportPlan) plan = NULL;
  char **cells = g_strdupv (rows->pdata[1]);

  for (guint i = 0; cells[i]; i++)
    *cells[i] = '\0';
  g_ptr_array_add (rows, cells);
  set_cell (rows, rows->len - 1, column_of (rows, "姓名"), "田新来");
  set_cell (rows, rows->len - 1, column_of (rows, "性别"), "女");
  set_cell (rows, rows->len - 1, column_of (rows, "出生日期"), "2001-02-03");
  set_cell (rows, rows->len - 1, column_of (rows, "户编号"), "SR-0001");
  set_cell (rows, rows->len - 1, column_of (rows, "与户主关系"), "其他");
  plan = imported (fixture, person, rows);
  driver_assert (plan, rows->len - 2, "new", NULL, NULL);
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT (*) FROM membership AS m JOIN person AS p "
                                       "ON p.id = m.person_id JOIN household AS h ON "
                                       "h.id = m.household_id WHERE p.name = '田新来' AND "
                                       "h.household_code = 'SR-0001'"),
                   ==, 1);
}

static void
add (const char *path, void (*test) (SrFixture *fixture, gconstpointer data))
{
  g_test_add (path, SrFixture, NULL, set_up, test, sr_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/imports/round-trip/same", test_same);
  add ("/imports/round-trip/one-cell", test_one_cell);
  add ("/imports/round-trip/blank-erases", test_blank_erases);
  add ("/imports/round-trip/masked", test_masked);
  add ("/imports/round-trip/computed", test_computed);
  add ("/imports/round-trip/gone", test_gone);
  add ("/imports/round-trip/added-row", test_added_row);
  return g_test_run ();
}
