/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The reference data of a new register: complete, consistent, and found by the names that people
 * write.
 */
#include <string.h>

#include "core/sr-schema.h"
#include "store/sr-reference.h"
#include "store/sr-store-files.h"
#include "support/sr-fixture.h"

static const char *const files[][2] = {
    {"townships.csv", "township"},   {"villages.csv", "village"},
    {"codelists.csv", "code_item"},  {"township-aliases.csv", "township_alias"},
    {"parameters.csv", "parameter"},
};

static const char *
file_text (const char *name)
{
  g_autofree char *path = g_strconcat ("reference/", name, NULL);

  return sr_store_file (path);
}

/* Every column is a field, every row has every column, nothing but LF ends a line. */
static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    const char *text = file_text (files[i][0]);
    g_autoptr (GPtrArray) rows = sr_reference_parse_csv (text);
    char **header = rows->pdata[0];

    g_test_message ("%s", files[i][0]);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_null (strchr (text, '\r'));
    g_assert_false (g_str_has_prefix (text, "\xef\xbb\xbf"));
    g_assert_true (g_str_has_suffix (text, "\n"));
    for (guint c = 0; header[c]; c++)
      if (sr_schema_field (sr_schema_find (files[i][1]), header[c]) == NULL)
        g_error ("%s: column %s is no field", files[i][0], header[c]);
    for (guint r = 1; r < rows->len; r++)
      g_assert_cmpuint (g_strv_length (rows->pdata[r]), ==, g_strv_length (header));
  }
}

static void
assert_count (SrFixture *fixture, const char *sql, gint64 expected)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (sr_fixture_integer (fixture, sql), ==, expected);
}

static gint64
rows_of (const char *file)
{
  g_autoptr (GPtrArray) rows = sr_reference_parse_csv (file_text (file));

  g_assert_cmpuint (rows->len, >, 1);
  return rows->len - 1;
}

static void
test_rows (SrFixture *fixture, gconstpointer data)
{
  assert_count (fixture, "SELECT COUNT(*) FROM township WHERE is_active = 1", 23);
  assert_count (fixture, "SELECT SUM (villages) FROM township", 276);
  assert_count (fixture, "SELECT SUM (communities) FROM township", 22);
  assert_count (fixture, "SELECT COUNT(*) FROM village", 298);
  assert_count (fixture, "SELECT COUNT(*) FROM village WHERE kind = '社区'", 22);
  assert_count (fixture, "SELECT COUNT(*) FROM code_item", rows_of ("codelists.csv"));
  assert_count (fixture, "SELECT COUNT(*) FROM parameter", rows_of ("parameters.csv"));
  /* Villages are in their townships, and as many as these say. */
  assert_count (fixture,
                "SELECT COUNT(*) FROM village AS v JOIN township AS t ON t.code = v.township"
                " WHERE SUBSTR (v.code, 1, 9) = t.code AND t.code12 = t.code || '000'",
                298);
  assert_count (fixture,
                "SELECT COUNT(*) FROM township AS t WHERE t.villages + t.communities ="
                " (SELECT COUNT(*) FROM village AS v WHERE v.township = t.code)",
                23);
  /* An alias leads somewhere, and is nobody's name. */
  assert_count (fixture,
                "SELECT COUNT(*) FROM township_alias AS a WHERE NOT EXISTS"
                " (SELECT 1 FROM township AS t WHERE t.code = a.township)",
                0);
  assert_count (fixture,
                "SELECT COUNT(*) FROM township_alias AS a JOIN township AS t ON t.name = a.alias",
                0);
  /* The last names of a code that others give are names of other townships. */
  assert_count (fixture,
                "SELECT COUNT(*) FROM township AS a JOIN township AS b"
                " ON b.name = a.conflicting_name AND b.id <> a.id",
                3);
  /* Each parameter holds from the beginning and has no end and no gap. */
  assert_count (fixture,
                "SELECT COUNT(*) FROM parameter AS p WHERE since <> '0001-01-01' AND NOT EXISTS"
                " (SELECT 1 FROM parameter AS q"
                "  WHERE q.parameter_key = p.parameter_key AND q.until = p.since)",
                0);
  assert_count (
      fixture, "SELECT COUNT(*) FROM parameter WHERE until IS NULL",
      sr_fixture_integer (fixture, "SELECT COUNT (DISTINCT parameter_key) FROM parameter"));
  assert_count (
      fixture, "SELECT COUNT(*) FROM parameter WHERE since = '0001-01-01'",
      sr_fixture_integer (fixture, "SELECT COUNT (DISTINCT parameter_key) FROM parameter"));
}

static void
assert_township (SrCodeLists *lists, const char *text, const char *code)
{
  const SrCodeItem *item = sr_code_lists_match (lists, "township", text);

  g_test_message ("%s", text);
  g_assert_nonnull (item);
  g_assert_cmpstr (item->code, ==, code);
}

static void
test_names (SrFixture *fixture, gconstpointer data)
{
  SrCodeLists *lists = sr_register_code_lists (fixture->reg);

  assert_township (lists, "人潮溪镇", "430822111");
  assert_township (lists, "人潮溪", "430822111");
  assert_township (lists, "人潮溪乡", "430822111");
  assert_township (lists, "走马坪", "430822203");
  assert_township (lists, "走马坪乡", "430822203");
  assert_township (lists, "汨湖乡", "430822203");
  assert_township (lists, "淋溪河白族乡", "430822208");
  assert_township (lists, "桥自湾", "430822110");
  assert_township (lists, "桥自湾镇", "430822110");
  assert_township (lists, "430822101", "430822101");
  for (guint i = 0; i < sr_code_lists_size (lists, "township"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "township", i);

    assert_township (lists, item->name, item->code);
  }
}

/* What rules and figures read from the properties of items. */
static void
test_properties (SrFixture *fixture, gconstpointer data)
{
  SrCodeLists *lists = sr_register_code_lists (fixture->reg);

  for (guint i = 0; i < sr_code_lists_size (lists, "relation_fpb"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "relation_fpb", i);
    g_autofree char *sex = sr_code_item_extra (item, "sex");
    g_autofree char *gbt = sr_code_item_extra (item, "gbt4761");

    g_test_message ("%s", item->code);
    g_assert_true (g_strv_contains ((const char *const[]){"1", "2", "*", NULL}, sex));
    g_assert_nonnull (sr_code_lists_find (lists, "relation_gbt4761", gbt));
  }
  g_assert_cmpuint (sr_code_lists_size (lists, "relation_fpb"), ==, 26);
}

static void
test_parameters (SrFixture *fixture, gconstpointer data)
{
  SrRegister *reg = fixture->reg;

  g_assert_cmpint (sr_register_parameter_integer (reg, "labour_age_from", NULL, 0), ==, 16);
  g_assert_cmpint (sr_register_parameter_integer (reg, "labour_age_to", NULL, 0), ==, 60);
  g_assert_cmpint (sr_register_parameter_integer (reg, "labour_counts_weak", NULL, 9), ==, 0);
  g_assert_cmpint (sr_register_parameter_integer (reg, "age_band_1", "1950-01-01", 0), ==, 6);
  g_assert_cmpint (sr_register_parameter_integer (reg, "age_band_2", NULL, 0), ==, 16);
  g_assert_cmpint (sr_register_parameter_integer (reg, "age_band_3", NULL, 0), ==, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/files", test_files);
  g_test_add ("/reference/rows", SrFixture, NULL, sr_fixture_set_up, test_rows,
              sr_fixture_tear_down);
  g_test_add ("/reference/names", SrFixture, NULL, sr_fixture_set_up, test_names,
              sr_fixture_tear_down);
  g_test_add ("/reference/properties", SrFixture, NULL, sr_fixture_set_up, test_properties,
              sr_fixture_tear_down);
  g_test_add ("/reference/parameters", SrFixture, NULL, sr_fixture_set_up, test_parameters,
              sr_fixture_tear_down);
  return g_test_run ();
}
