/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The reference data of a new register: complete, consistent, and found by the names that people
 * write.
 */
#include <string.h>

#include "core/sr-schema.h"
#include "core/sr-text.h"
#include "store/sr-entry.h"
#include "store/sr-record-store.h"
#include "store/sr-reference.h"
#include "store/sr-store-files.h"
#include "support/sr-fixture.h"

static const char *const files[][2] = {
    {"townships.csv", "township"},          {"villages.csv", "village"},
    {"codelists.csv", "code_item"},         {"township-aliases.csv", "township_alias"},
    {"parameters.csv", "parameter"},        {"code-aliases.csv", "code_alias"},
    {"column-aliases.csv", "column_alias"},
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
  assert_count (fixture, "SELECT COUNT(*) FROM code_alias", rows_of ("code-aliases.csv"));
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias", rows_of ("column-aliases.csv"));
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

/* Every spelling is read as the code it stands for: no name, code or other spelling of its list is
 * in its way. */
static void
test_code_aliases (SrFixture *fixture, gconstpointer data)
{
  SrCodeLists *lists = sr_register_code_lists (fixture->reg);
  g_autoptr (GPtrArray) rows = sr_reference_parse_csv (file_text ("code-aliases.csv"));

  for (guint i = 1; i < rows->len; i++) {
    char **row = rows->pdata[i];
    const SrCodeItem *item = sr_code_lists_match (lists, row[0], row[1]);

    g_test_message ("%s %s", row[0], row[1]);
    g_assert_nonnull (sr_code_lists_find (lists, row[0], row[2]));
    g_assert_nonnull (item);
    g_assert_cmpstr (item->code, ==, row[2]);
  }
}

static char *
key_of_row (char **row)
{
  g_autofree char *folded = sr_text_fold (row[0]);

  return g_strdup_printf ("%s → %s", folded, row[1]);
}

/* Every column fills a field that is stored and not called so anyway, and none stands there twice.
 */
static void
test_column_aliases (void)
{
  g_autoptr (GPtrArray) rows = sr_reference_parse_csv (file_text ("column-aliases.csv"));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 1; i < rows->len; i++) {
    char **row = rows->pdata[i];
    g_auto (GStrv) parts = g_strsplit (row[1], ".", 2);
    const SrSchema *schema = sr_schema_find (parts[0]);
    const SrField *field = schema ? sr_schema_field (schema, parts[1]) : NULL;

    g_test_message ("%s → %s", row[0], row[1]);
    g_assert_true (g_hash_table_add (seen, key_of_row (row)));
    if (g_str_equal (row[1], "-")) {
      g_assert_cmpstr (row[3], !=, ""); /* why not */
      continue;
    }
    g_assert_nonnull (field);
    g_assert_false (schema->is_log || field->flags & SR_FIELD_DERIVED);
    g_assert_true (*row[2] || !g_str_equal (field->title, row[0]));
  }
}

/* The 32 columns of the official list of those who left poverty (domain, §3.0). */
static void
test_official_columns (SrFixture *fixture, gconstpointer data)
{
  static const char *const columns[][2] = {
      {"序号", "-"},
      {"数据日期", "-"},
      {"县(市、区、旗)", "-"},
      {"乡(镇)", "household.origin_township"},
      {"行政村", "household.origin_village"},
      {"自然村", "household.origin_group"},
      {"户编号", "household.national_household_number"},
      {"人编号", "person.national_person_number"},
      {"姓名", "person.name"},
      {"证件号码", "person.id_number"},
      {"人数", "household.persons"},
      {"与户主关系", "membership.relation"},
      {"民族", "person.ethnicity"},
      {"文化程度", "person.education"},
      {"在校生状况", "person.school_state"},
      {"健康状况", "person.health_state"},
      {"劳动技能", "person.labour_ability"},
      {"务工时间(月)", "-"},
      {"是否参加大病保险", "person.major_illness_insurance"},
      {"致贫原因1", "household.poverty_cause_main"},
      {"危房户", "household.is_unsafe_house"},
      {"是否解决安全饮用水", "household.has_safe_water"},
      {"人均纯收入", "-"},
      {"户联系电话", "household.phone"},
      {"人联系电话", "person.phone"},
      {"首次识别时间", "-"},
      {"人员识别时间", "person.identified_month"},
      {"户类型", "household.household_type"},
      {"易返贫致贫户(监测对象)类型", "-"},
      {"风险是否消除", "-"},
      {"风险识别时间", "-"},
      {"风险消除时间", "-"},
  };

  g_assert_cmpuint (G_N_ELEMENTS (columns), ==, 32);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_auto (GStrv) parts = g_strsplit (columns[i][1], ".", 2);
    const SrSchema *schema = sr_schema_find (parts[0]);
    const SrField *field = schema ? sr_schema_field (schema, parts[1]) : NULL;
    g_autofree char *sql =
        g_strdup_printf ("SELECT COUNT(*) FROM column_alias WHERE title = '%s' AND target = '%s'",
                         columns[i][0], columns[i][1]);

    g_test_message ("%s → %s", columns[i][0], columns[i][1]);
    if (field == NULL || !g_str_equal (field->title, columns[i][0]))
      assert_count (fixture, sql, 1);
  }
}

static void
assert_refused (SrFixture *fixture, SrDraft *draft, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "create", NULL);
  gint64 id;

  g_assert_false (sr_entry_create (entry, draft, NULL, &id, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, SR_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
  g_object_unref (draft);
}

static SrDraft *
column (const char *title, const char *target, const char *header, const char *position)
{
  return sr_fixture_draft ("column_alias", "title", title, "target", target, "header", header,
                           "position", position, NULL);
}

static void
create (SrFixture *fixture, SrDraft *draft)
{
  sr_fixture_create (fixture, draft, NULL);
  g_object_unref (draft);
}

/* One row for each title, header, position and target: a blank is equal to a blank. */
static void
test_columns_once (SrFixture *fixture, gconstpointer data)
{
  const int twice = SR_STORE_ERROR_DUPLICATE;

  assert_refused (fixture, column ("身份证号", "person.id_number", "", ""), twice, "Fills");
  create (fixture, column ("身份证号", "person.remark", "", ""));
  create (fixture, column ("身份证号", "person.id_number", "", "2"));
  assert_refused (fixture, column ("身份证号", "person.id_number", "", "2"), twice, "Which of");
  create (fixture, column ("身份证号", "person.id_number", "h", ""));
  assert_refused (fixture, column ("身份证号", "person.id_number", "h", ""), twice, "header");
  create (fixture, column ("身份证号", "person.id_number", "h", "2"));
  assert_refused (fixture, column ("身份证号", "person.id_number", "h", "2"), twice, "header");
}

static char *
target_in_words (SrFixture *fixture, const char *target)
{
  const SrValue value = {.type = SR_VALUE_TEXT, .text = (char *)target};

  return sr_display_value (
      fixture->reg, sr_schema_field (sr_schema_find ("column_alias"), "target"), &value, FALSE);
}

/* What a column fills is read in words, and kept by its key; so is what this version does not know.
 */
static void
test_columns_in_words (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *known = target_in_words (fixture, "person.id_number");
  g_autofree char *none = target_in_words (fixture, "-");
  g_autofree char *unknown = target_in_words (fixture, "person.nothing");

  g_assert_cmpstr (known, ==, "Person · ID number");
  g_assert_cmpstr (none, ==, "Not imported");
  g_assert_cmpstr (unknown, ==, "person.nothing");
}

static void
test_columns_refused (SrFixture *fixture, gconstpointer data)
{
  static const char *const targets[] = {
      "person", "person.", "person.nothing", "nothing.name", "person.age", "log_entry.title",
      ".",      "--"};
  SrDraft *draft;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    assert_refused (fixture, column ("列", targets[i], "", ""), SR_STORE_ERROR_INVALID,
                    "person.id_number");
  draft = sr_fixture_draft ("column_alias", "title", "列", "target", "-", "contents", "([", NULL);
  assert_refused (fixture, draft, SR_STORE_ERROR_INVALID, "regular expression");
}

static SrDraft *
spelling (const char *list, const char *alias, const char *code)
{
  return sr_fixture_draft ("code_alias", "list", list, "alias", alias, "code", code, NULL);
}

/* What is added is read at once; what would never be asked, or leads nowhere, is refused. */
static void
test_codes_written (SrFixture *fixture, gconstpointer data)
{
  create (fixture, spelling ("labour", "壮劳力", "ordinary"));
  g_assert_cmpstr (
      sr_code_lists_match (sr_register_code_lists (fixture->reg), "labour", "壮劳力")->code, ==,
      "ordinary");
  assert_refused (fixture, spelling ("labour", "壮劳力", "weak"), SR_STORE_ERROR_DUPLICATE,
                  "Written as");
  assert_refused (fixture, spelling ("labour", "好劳力", "strong"), SR_STORE_ERROR_INVALID,
                  "strong");
  assert_refused (fixture, spelling ("labours", "好劳力", "weak"), SR_STORE_ERROR_INVALID,
                  "labours");
  assert_refused (fixture, spelling ("labour", "技能 劳动力", "weak"), SR_STORE_ERROR_INVALID,
                  "技能劳动力");
  assert_refused (fixture, spelling ("labour", "skilled", "weak"), SR_STORE_ERROR_INVALID,
                  "技能劳动力");
}

/* Edits ROW of TYPE as a clerk would. */
static void
correct (SrFixture *fixture, const char *type, const char *where, const char *key, const char *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s", type, where);
  gint64 id = sr_fixture_integer (fixture, sql);
  g_autoptr (SrRecord) record =
      sr_record_load (fixture->reg, sr_schema_find (type), id, NULL, NULL);
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "correct", NULL);
  g_autoptr (SrDraft) draft = sr_draft_new_for (record);

  g_assert_true (sr_draft_set_typed (draft, key, text));
  g_assert_true (sr_entry_correct (entry, draft, NULL, NULL) &&
                 sr_entry_commit (entry, NULL, NULL));
}

/* A register that a version without some of the rows made gets them; what a clerk has edited or
 * made void does not come back. */
static void
test_refresh (SrFixture *fixture, gconstpointer data)
{
  SrDatabase *database = sr_register_database (fixture->reg);
  gint64 codes = sr_fixture_integer (fixture, "SELECT COUNT(*) FROM code_alias");
  gint64 columns = sr_fixture_integer (fixture, "SELECT COUNT(*) FROM column_alias");

  correct (fixture, "column_alias", "title = '手机号'", "target", "household.phone");
  correct (fixture, "column_alias", "title = '婚否'", "title", "结婚没有");
  correct (fixture, "code_alias", "list = 'labour' AND alias = '弱劳力'", "code", "lost");
  g_assert_true (
      sr_database_execute (database,
                           "UPDATE column_alias SET void = 1 WHERE title = '电话';"
                           "DELETE FROM column_alias WHERE title IN ('身份证号', '人编号');"
                           "DELETE FROM code_alias WHERE alias = '儿子';"
                           "UPDATE meta SET value = '7' WHERE key = 'reference_version'",
                           NULL));
  sr_fixture_reopen (fixture);
  assert_count (fixture, "SELECT COUNT(*) FROM code_alias", codes);
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias", columns);
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias WHERE title = '身份证号'", 1);
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias WHERE title = '手机号'", 1);
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias WHERE title = '婚否'", 0);
  assert_count (fixture, "SELECT COUNT(*) FROM column_alias WHERE title = '电话' AND void = 0", 0);
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
  g_test_add ("/reference/code-aliases", SrFixture, NULL, sr_fixture_set_up, test_code_aliases,
              sr_fixture_tear_down);
  g_test_add_func ("/reference/column-aliases", test_column_aliases);
  g_test_add ("/reference/official-columns", SrFixture, NULL, sr_fixture_set_up,
              test_official_columns, sr_fixture_tear_down);
  g_test_add ("/reference/columns-once", SrFixture, NULL, sr_fixture_set_up, test_columns_once,
              sr_fixture_tear_down);
  g_test_add ("/reference/columns-refused", SrFixture, NULL, sr_fixture_set_up,
              test_columns_refused, sr_fixture_tear_down);
  g_test_add ("/reference/columns-in-words", SrFixture, NULL, sr_fixture_set_up,
              test_columns_in_words, sr_fixture_tear_down);
  g_test_add ("/reference/codes-written", SrFixture, NULL, sr_fixture_set_up, test_codes_written,
              sr_fixture_tear_down);
  g_test_add ("/reference/refresh", SrFixture, NULL, sr_fixture_set_up, test_refresh,
              sr_fixture_tear_down);
  return g_test_run ();
}
