/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From rows to records and back: what is matched, what changes, what is written in one entry and
 * undone whole, what a second import finds.
 */
#include <string.h>

#include "import-driver.h"
#include "imports/sr-import-paste.h"
#include "sheets/made-workbook.h"
#include "store/sr-record-store.h"

/* The person of the community, as a row of a sheet. */
static char *
field_of (SrFixture *fixture, const char *name, const char *field)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM person WHERE name = '%s'", field, name);

  return sr_fixture_text (fixture, sql);
}

/* Gives a person of the community a number; returns it. New string. */
static char *
give_number (SrFixture *fixture, const char *code, const char *first17)
{
  char *number = driver_number (first17);

  community_perform (fixture,
                     community_edit (fixture, "correct", "person",
                                     community_id (fixture, "person", code), NULL, "id_number",
                                     number, "sex", "男", "born_on", "1978-03-04", NULL));
  return number;
}

#define FIRST17 "43089819780304001"

#define FLAT_HEADER_WITH_CODE "户编号\t人编号\t姓名\t证件号码\t与户主关系\t迁出乡镇\n"

/* --- Flat rows --- */

#define FLAT_HEADER "户编号\t姓名\t性别\t出生日期\t与户主关系\t迁出乡镇\t栋/单元/房号\n"

static void
test_flat (SrFixture *fixture, gconstpointer data)
{
  static const char text[] =
      FLAT_HEADER "SR-0900\t田大山\t男\t1980-01-01\t户主\t人潮溪镇\t3-1-103\n"
                  "SR-0900\t向小妹\t女\t1982-02-02\t配偶\t人潮溪镇\t3-1-103\n"
                  "SR-0901\t彭二牛\t男\t1970-04-04\t户主\t瑞塔铺镇\t\n";
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (SrImportPlan) second = NULL;
  g_autofree char *before = community_dump (fixture);
  g_autofree char *code = NULL;
  g_autofree char *undone = NULL;
  gint64 entry;

  driver_assert_counts (plan, "new 3");
  entry = driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT (*) FROM membership AS m JOIN household AS h "
                                       "ON h.id = m.household_id WHERE h.household_code "
                                       "IN ('SR-0900', 'SR-0901')"),
                   ==, 3);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT (*) FROM occupancy AS o JOIN household AS h "
                                       "ON h.id = o.household_id WHERE h.household_code = "
                                       "'SR-0900' AND o.void = 0"),
                   ==, 1);
  code = field_of (fixture, "彭二牛", "person_code");
  g_assert_cmpstr (code, ==, "R-000007");
  second = driver_plan (fixture, "person", text);
  driver_assert_counts (second, "same 3");
  g_assert_cmpuint (sr_import_plan_n_ticked (second), ==, 0);
  community_undo (fixture, entry);
  undone = community_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

/* Nothing is written by comparing, nor by trying. */
static void
test_dry_run (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportPlan) plan = driver_plan (
      fixture, "person", FLAT_HEADER "SR-0900\t田大山\t男\t1980-01-01\t户主\t人潮溪镇\t3-1-103\n");

  sr_import_plan_write (plan, fixture->reg, NULL, "x", TRUE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
}

/* Without codes a household begins with its head. */
static void
test_by_order (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrImportPlan) plan = driver_plan (
      fixture, "person",
      "姓名\t性别\t出生日期\t与户主关系\t迁出乡镇\n田大山\t男\t1980-01-01\t户主\t人潮溪镇\n"
      "向小妹\t女\t1982-02-02\t配偶\t人潮溪镇\n彭二牛\t男\t1970-04-04\t户主\t瑞塔铺镇\n");

  driver_assert_counts (plan, "new 3");
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (DISTINCT m.household_id) FROM "
                                                "membership AS m JOIN person AS p ON p.id = "
                                                "m.person_id WHERE p.name IN ('田大山', '向小妹')"),
                   ==, 1);
}

/* A father who stands in another row of the household, below his child. */
static void
test_refers_to_row (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrImportPlan) plan =
      driver_plan (fixture, "person",
                   "户编号\t姓名\t性别\t出生日期\t与户主关系\t迁出乡镇\t父亲\n"
                   "SR-0900\t田小宝\t男\t2010-01-01\t之子\t人潮溪镇\t田大山\n"
                   "SR-0900\t田大山\t男\t1980-01-01\t户主\t人潮溪镇\t\n"
                   "SR-0900\t田小妹\t女\t2012-01-01\t之女\t人潮溪镇\t田大水\n");

  driver_assert_counts (plan, "new 2 rejected 1");
  driver_assert (plan, 2, "rejected", "G", "田大水");
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT (*) FROM person AS c JOIN person AS f "
                                       "ON f.id = c.father_id WHERE c.name = '田小宝' "
                                       "AND f.name = '田大山'"),
                   ==, 1);
}

/* --- Matching --- */

static void
test_changes (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *number = give_number (fixture, "R-000001", FIRST17);
  g_autofree char *text =
      g_strdup_printf ("姓名\t证件号码\t联系电话\t备注\n彭大明\t%s\t13912345678\t\n", number);
  g_autofree char *changes = NULL;
  g_autofree char *phone = NULL;
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);

  driver_assert_counts (plan, "changed 1");
  changes = driver_changes (fixture, plan, 0);
  if (!g_str_has_suffix (changes, "→ 139****5678\n"))
    g_error ("%s", changes);
  driver_write (fixture, plan, NULL);
  phone = field_of (fixture, "彭大明", "phone");
  g_assert_cmpstr (phone, ==, "13912345678");
}

static void
test_by_name_and_birth (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *number = give_number (fixture, "R-000001", FIRST17);
  g_autoptr (SrImportPlan) plan = driver_plan (
      fixture, "person", "姓名\t出生日期\t联系电话\n彭大明\t1978-03-04\t13912345678\n");

  driver_assert_counts (plan, "changed 1");
}

/* Somebody of this name and birth date, with another number: the clerk says whether it is the same
 * person. */
static void
test_other_number (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *old = give_number (fixture, "R-000001", FIRST17);
  g_autofree char *number = driver_number ("43089819780304003");
  g_autofree char *text =
      g_strdup_printf ("姓名\t出生日期\t证件号码\n彭大明\t1978-03-04\t%s\n", number);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (GError) error = NULL;

  driver_assert (plan, 0, "doubtful", "C", "another ID number");
  sr_import_plan_tick (plan, 0, TRUE);
  g_assert_false (sr_import_plan_is_ticked (plan, 0));
  g_assert_cmpuint (sr_import_plan_candidates (plan, 0)->len, ==, 2);
  sr_import_plan_choose (plan, fixture->reg, 0, 0, NULL, &error);
  g_assert_no_error (error);
  driver_assert (plan, 0, "changed", NULL, NULL);
}

/* --- Pasted --- */

static void
test_chain (SrFixture *fixture, gconstpointer data)
{
  static const char text[] = "#接龙\n外出务工登记\n\n1. 彭大明 13800000000 去广东 5500\n"
                             "2、向新来，13800000001，浙江温州 鞋厂 4800\n3 （待定）\n";
  g_autofree char *block = sr_import_chain_to_block (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportPlan) plan = NULL;

  g_assert_cmpstr (block, ==,
                   "#接龙\n外出务工登记\n序号\t姓名\t证件号码\t联系电话\t月工资\t其余\n"
                   "1\t彭大明\t\t13800000000\t5500\t去广东\n"
                   "2\t向新来\t\t13800000001\t4800\t浙江温州 鞋厂\n3\t\t\t\t\t(待定)\n");
  g_assert_null (sr_import_chain_to_block ("姓名\t电话\n1\t2\n"));
  plan = driver_plan (fixture, "person", block);
  driver_assert (plan, 0, "doubtful", "B", "who of this name is meant");
  sr_import_plan_choose (plan, fixture->reg, 0, 0, NULL, &error);
  g_assert_no_error (error);
  driver_assert (plan, 0, "changed", NULL, NULL);
  driver_assert (plan, 1, "doubtful", "", "of which household");
  driver_assert (plan, 2, "rejected", NULL, NULL);
}

/* --- Numbers that a spreadsheet has rounded --- */

static void
test_candidates (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *number = give_number (fixture, "R-000001", FIRST17);
  g_autofree char *text =
      g_strdup_printf ("姓名\t证件号码\t联系电话\n彭大明\t%.15s000\t13912345678\n", number);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (GError) error = NULL;
  const GPtrArray *candidates;
  const SrImportCandidate *first;

  driver_assert (plan, 0, "doubtful", "B", "lost its last digits");
  candidates = sr_import_plan_candidates (plan, 0);
  g_assert_cmpuint (candidates->len, >, 40);
  first = candidates->pdata[0];
  g_assert_cmpstr (first->number, ==, number);
  g_assert_cmpint (first->record, ==, community_id (fixture, "person", "R-000001"));
  sr_import_plan_tick (plan, 0, TRUE);
  g_assert_false (sr_import_plan_is_ticked (plan, 0));
  sr_import_plan_choose (plan, fixture->reg, 0, 0, NULL, &error);
  g_assert_no_error (error);
  driver_assert (plan, 0, "changed", NULL, NULL);
  g_assert_true (sr_import_plan_is_ticked (plan, 0));
}

/* --- Dated fields --- */

static void
test_dated (SrFixture *fixture, gconstpointer data)
{
  static const char text[] = "人编号\t姓名\t劳动能力\nR-000001\t彭大明\t普通劳动力\n";
  static const char later[] = "人编号\t姓名\t劳动能力\nR-000001\t彭大明\t丧失劳动力\n";
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (SrImportPlan) second = NULL;
  gint64 person = community_id (fixture, "person", "R-000001");
  g_autoptr (SrRecord) before = NULL;
  g_autoptr (SrRecord) after = NULL;

  driver_assert_counts (plan, "changed 1");
  g_assert_true (sr_import_plan_changes_dated (plan));
  driver_write (fixture, plan, NULL);
  second = driver_plan (fixture, "person", later);
  driver_write (fixture, second, "2025-06-01");
  before = sr_record_load (fixture->reg, sr_schema_find ("person"), person, "2025-05-31", NULL);
  after = sr_record_load (fixture->reg, sr_schema_find ("person"), person, "2025-06-01", NULL);
  g_assert_cmpstr (sr_record_text (before, "labour_ability"), !=,
                   sr_record_text (after, "labour_ability"));
}

static void
test_no_day_to_come (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrImportPlan) plan =
      driver_plan (fixture, "person", "人编号\t姓名\t劳动能力\nR-000001\t彭大明\t普通劳动力\n");
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_import_plan_write (plan, fixture->reg, "2030-01-01", "x", FALSE, NULL, NULL,
                                        NULL, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_REFUSED);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
}

/* --- Rows that contradict each other, or the register --- */

/* The first row says what the register has, the second something else of the same household. */
static void
test_contradiction (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *township = sr_fixture_text (
      fixture, "SELECT t.name FROM household AS h JOIN township AS t ON t.code = h.origin_township "
               "WHERE h.household_code = 'SR-0001'");
  g_autofree char *text = g_strdup_printf ("户编号\t人编号\t姓名\t迁出乡镇\n"
                                           "SR-0001\tR-000001\t彭大明\t%s\n"
                                           "SR-0001\tR-000002\t向桂英\t河口乡\n",
                                           township);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);

  driver_assert (plan, 0, "same", NULL, NULL);
  driver_assert (plan, 1, "rejected", "D", "Row 2 says");
}

/* Found by the code, but the number is another's, or another one: who is meant? */
static void
test_number_of_another (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *number = give_number (fixture, "R-000001", FIRST17);
  g_autofree char *other = driver_number ("43089819780304003");
  g_autofree char *taken =
      g_strdup_printf ("人编号\t姓名\t证件号码\nR-000002\t向桂英\t%s\n", number);
  g_autofree char *unlike =
      g_strdup_printf ("人编号\t姓名\t证件号码\nR-000001\t彭大明\t%s\n", other);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", taken);
  g_autoptr (SrImportPlan) second = driver_plan (fixture, "person", unlike);

  driver_assert (plan, 0, "rejected", "A", "already that of");
  driver_assert (second, 0, "doubtful", "C", "another ID number");
}

/* Two persons with one code. */
static void
test_code_twice (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *one = driver_number ("43089819800101001");
  g_autofree char *two = driver_number ("43089819820202002");
  g_autofree char *text =
      g_strdup_printf (FLAT_HEADER_WITH_CODE "SR-0900\tR-000777\t田大山\t%s\t户主\t人潮溪镇\n"
                                             "SR-0900\tR-000777\t向小妹\t%s\t配偶\t人潮溪镇\n",
                       one, two);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);

  driver_assert (plan, 1, "rejected", "B", "row 2");
}

/* A mother whose own row is not certain: her child would lose her without a word. */
static void
test_doubtful_mother (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *old = driver_number ("43089819820202002");
  g_autofree char *text =
      g_strdup_printf ("户编号\t姓名\t性别\t证件号码\t出生日期\t与户主关系\t迁出乡镇\t母亲\n"
                       "SR-0900\t田大山\t男\t\t1980-01-01\t户主\t人潮溪镇\t\n"
                       "SR-0900\t向小妹\t女\t%.15s000\t1982-02-02\t配偶\t人潮溪镇\t\n"
                       "SR-0900\t田小宝\t男\t\t2010-01-01\t之子\t人潮溪镇\t向小妹\n",
                       old);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (GError) error = NULL;

  driver_assert (plan, 1, "doubtful", "D", "lost its last digits");
  driver_assert (plan, 2, "doubtful", "H", "row 3");
  sr_import_plan_choose (plan, fixture->reg, 1, -1, old, &error);
  g_assert_no_error (error);
  driver_assert_counts (plan, "new 3");
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT (*) FROM person AS c JOIN person AS m "
                                       "ON m.id = c.mother_id WHERE m.name = '向小妹'"),
                   ==, 1);
}

/* --- What a clerk says of columns --- */

static void
test_remembered (SrFixture *fixture, gconstpointer data)
{
  static const char text[] = "姓名\t出生日期\t甲栏\n田大山\t1980-01-01\t13912345678\n";
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autoptr (SrImportPlan) again = NULL;
  g_autoptr (SrImportPlan) later = NULL;
  g_autoptr (SrImportPlan) last = NULL;
  g_autoptr (GError) error = NULL;
  const SrSchema *schema = sr_schema_find ("person");

  g_assert_cmpint (sr_import_map_get (sr_import_plan_map (plan, 0), 2)->how, ==,
                   SR_UNMAPPED_UNKNOWN);
  sr_import_map_set (sr_import_plan_map (plan, 0), 2, 1, sr_schema_field (schema, "phone"));
  sr_import_map_remember (sr_import_plan_map (plan, 0), fixture->reg, &error);
  g_assert_no_error (error);
  again = driver_plan (fixture, "person", text);
  g_assert_cmpint (sr_import_map_get (sr_import_plan_map (again, 0), 2)->how, ==,
                   SR_MAPPED_REMEMBERED);
  g_assert_cmpstr (sr_import_map_get (sr_import_plan_map (again, 0), 2)->field->key, ==, "phone");
  /* What is said later counts, also that a column is not imported. */
  sr_import_map_set (sr_import_plan_map (again, 0), 2, 1, sr_schema_field (schema, "remark"));
  sr_import_map_remember (sr_import_plan_map (again, 0), fixture->reg, &error);
  g_assert_no_error (error);
  later = driver_plan (fixture, "person", text);
  g_assert_cmpstr (sr_import_map_get (sr_import_plan_map (later, 0), 2)->field->key, ==, "remark");
  sr_import_map_set (sr_import_plan_map (later, 0), 2, 0, NULL);
  sr_import_map_remember (sr_import_plan_map (later, 0), fixture->reg, &error);
  g_assert_no_error (error);
  last = driver_plan (fixture, "person", text);
  g_assert_cmpint (sr_import_map_get (sr_import_plan_map (last, 0), 2)->how, ==,
                   SR_UNMAPPED_LEFT_OUT);
  sr_import_map_set (sr_import_plan_map (last, 0), 2, 1, sr_schema_field (schema, "phone"));
  sr_import_map_remember (sr_import_plan_map (last, 0), fixture->reg, &error);
  g_assert_no_error (error);
}

/* --- The 32 columns of the official list (domain/README.md §3.0) --- */

static void
test_official_list (SrFixture *fixture, gconstpointer data)
{
  static const char header[] =
      "序号\t数据日期\t县(市、区、旗)\t乡(镇)"
      "\t行政村\t自然村\t户编号\t人编号\t姓名\t证件号码\t人数\t"
      "与户主关系\t民族\t文化程度\t在校生状况\t健康状况\t劳动技能\t务工时间（月）\t是否参加大病保险"
      "\t"
      "致贫原因1\t危房户\t是否解决安全饮用水\t人均纯收入\t户联系电话\t人联系电话\t首次识别时间\t"
      "人员识别时间\t户类型\t易返贫致贫户(监测对象)"
      "类型\t风险是否消除\t风险识别时间\t风险消除时间\n";
  g_autofree char *number = driver_number ("43089819800101001");
  g_autofree char *text = g_strdup_printf (
      "%s1\t20251120\t桑植县\t人潮溪镇\t\t新屋组\t430822010001\t4308220100010001\t田大山\t%"
      "s\t1\t户主\t"
      "土家族\t初中\t\t健康\t普通劳动力\t6\t是\t\t否\t是\t12000\t13800000001\t13800000002\t201401\t"
      "201401\t\t\t\t\t\n",
      header, number);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  const struct {
    guint column;
    const char *field;
  } wanted[] = {{3, "origin_township"},
                {4, "origin_village"},
                {5, "origin_group"},
                {6, "national_household_number"},
                {7, "national_person_number"},
                {8, "name"},
                {9, "id_number"},
                {10, "persons"},
                {11, "relation"},
                {12, "ethnicity"},
                {13, "education"},
                {15, "health_state"},
                {16, "labour_ability"},
                {18, "major_illness_insurance"},
                {20, "is_unsafe_house"},
                {21, "has_safe_water"},
                {23, "phone"},
                {24, "phone"},
                {27, "household_type"}};

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    const SrMapping *mapping = sr_import_map_get (sr_import_plan_map (plan, 0), wanted[i].column);

    if (mapping->field == NULL || strcmp (mapping->field->key, wanted[i].field) != 0)
      g_error ("Column %u is %s, not %s", wanted[i].column,
               mapping->field ? mapping->field->key : "nothing", wanted[i].field);
  }
  driver_assert_counts (plan, "new 1");
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM household WHERE "
                                                "national_household_number = '430822010001' AND "
                                                "phone = '13800000001' AND persons = 1"),
                   ==, 1);
}

/* --- Households and persons in sheets of their own --- */

/* One sheet of the file is broken: nothing is taken of it, and it is said. */
static void
test_damaged_sheet (SrFixture *fixture, gconstpointer data)
{
  MadeWorkbook made = {NULL};
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;

  made_workbook_set_up (&made, NULL);
  made_workbook_write (
      &made, "xl/workbook.xml",
      "<workbook xmlns:r='x'><sheets><sheet name='户' sheetId='1' r:id='rId1'/>"
      "<sheet name='人口' sheetId='2' r:id='rId9'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
      "<Relationship Id='rId9' Type='x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>",
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>户编号（本镇）</t></is></c>"
      "<c r='B1' t='inlineStr'><is><t>迁出乡镇</t></is></c></row><row r='2'><c r='A2' "
      "t='inlineStr'><is><t>SR-0900</t></is></c></row></sheetData></worksheet>",
      "xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r='1'><c r='A1'>", NULL);
  file = sr_sheet_file_open (made.path, &error);
  g_assert_no_error (error);
  g_assert_null (sr_import_read (fixture->reg, file, sr_schema_find ("person"), NULL, NULL, NULL,
                                 NULL, NULL, &error));
  g_assert_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED);
  made_workbook_tear_down (&made, NULL);
}

/* Who comes to a household that nobody is in yet has been there since it moved in. */
static void
test_since_moving_in (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrImportPlan) households = driver_plan (
      fixture, "household", "户编号（本镇）\t迁出乡镇\t迁入日期\nSR-0900\t人潮溪镇\t2020-01-01\n");
  g_autoptr (SrImportPlan) persons = NULL;
  g_autoptr (SrImportPlan) later = NULL;
  static const char wanted[] =
      "SELECT COUNT (*) FROM membership AS m JOIN household AS h ON h.id = "
      "m.household_id WHERE h.household_code = 'SR-0900' AND m.since = ";
  g_autofree char *first = g_strconcat (wanted, "'2020-01-01' AND join_reason = 'relocated'", NULL);
  g_autofree char *second = g_strconcat (wanted, "'2025-09-27' AND join_reason = 'moved_in'", NULL);

  driver_write (fixture, households, NULL);
  persons = driver_plan (fixture, "person",
                         "户编号\t姓名\t性别\t出生日期\t与户主关系\t栋/单元/房号\n"
                         "SR-0900\t田大山\t男\t1980-01-01\t户主\t3-1-103\n"
                         "SR-0900\t向小妹\t女\t1982-02-02\t配偶\t3-1-103\n");
  driver_assert_counts (persons, "new 2");
  driver_write (fixture, persons, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, first), ==, 2);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM occupancy WHERE since = '2020-01-01'"),
      ==, 1);
  later = driver_plan (
      fixture, "person",
      "户编号\t姓名\t性别\t出生日期\t与户主关系\nSR-0900\t田小宝\t男\t2010-01-01\t之子\n");
  driver_write (fixture, later, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, second), ==, 1);
}

static void
test_household_then_person (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrImportPlan) households = driver_plan (
      fixture, "household", "户编号（本镇）\t迁出乡镇\t联系电话\nSR-0900\t人潮溪镇\t13800000001\n");
  g_autoptr (SrImportPlan) persons = NULL;

  driver_assert_counts (households, "new 1");
  driver_write (fixture, households, NULL);
  persons = driver_plan (
      fixture, "person",
      "户编号\t姓名\t性别\t出生日期\t与户主关系\nSR-0900\t田大山\t男\t1980-01-01\t户主\n");
  driver_assert_counts (persons, "new 1");
  driver_write (fixture, persons, NULL);
}

/* --- Cancelling --- */

typedef struct {
  double at; /* share of the whole */
  gint64 last;
  GCancellable *cancellable;
} Watching;

static void
watch (gint64 done, gint64 total, gpointer data)
{
  Watching *watching = data;

  g_assert_cmpint (done, >=, watching->last);
  g_assert_cmpint (done, <=, total);
  watching->last = done;
  if ((double)done >= watching->at * (double)total)
    g_cancellable_cancel (watching->cancellable);
}

static SrSheetFile *
long_sheet (void)
{
  g_autoptr (GString) text = g_string_new (FLAT_HEADER);
  g_autoptr (GError) error = NULL;
  SrSheetFile *file;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (text, "YM-%u\t田大山\t男\t19%02u-01-%02u\t%s\t人潮溪镇\t\n", i / 3,
                            i / 28 + 40, i % 28 + 1, i % 3 ? "之子" : "户主");
  file = sr_sheet_file_open_text (text->str, "名单", &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_cancelled (SrFixture *fixture, SrImportPlan *plan, double at, gboolean writing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watching watching = {.at = at, .cancellable = cancellable};
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (writing)
    sr_import_plan_write (plan, fixture->reg, NULL, "x", FALSE, NULL, watch, &watching, cancellable,
                          &error);
  else
    sr_import_plan_compare (plan, fixture->reg, watch, &watching, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
}

static void
stop (gint64 done, gint64 total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* What the rows are is guessed by reading them: that, too, says how far it is and can be stopped.
 */
static void
test_cancel_guess (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrSheetFile) file = long_sheet ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sr_import_guess (fixture->reg, file, stop, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (sr_import_guess (fixture->reg, file, NULL, NULL, NULL, &error) ==
                 sr_schema_find ("person"));
  g_assert_no_error (error);
}

/* At any time, and then once more to the end. */
static void
test_cancel (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrSheetFile) file = long_sheet ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportPlan) plan = sr_import_read (fixture->reg, file, sr_schema_find ("person"),
                                                  NULL, NULL, NULL, NULL, NULL, &error);
  gint64 persons = sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person");

  g_assert_no_error (error);
  assert_cancelled (fixture, plan, 0, FALSE);
  assert_cancelled (fixture, plan, 0.5, FALSE);
  sr_import_plan_compare (plan, fixture->reg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  driver_assert_counts (plan, "new 1200");
  assert_cancelled (fixture, plan, 0, TRUE);
  assert_cancelled (fixture, plan, 0.3, TRUE);
  assert_cancelled (fixture, plan, 0.7, TRUE);
  driver_write (fixture, plan, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person"), ==,
                   persons + 1200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/imports/flat", test_flat);
  community_test ("/imports/dry-run", test_dry_run);
  community_test ("/imports/by-order", test_by_order);
  community_test ("/imports/refers-to-row", test_refers_to_row);
  community_test ("/imports/changes", test_changes);
  community_test ("/imports/by-name-and-birth", test_by_name_and_birth);
  community_test ("/imports/other-number", test_other_number);
  community_test ("/imports/chain", test_chain);
  community_test ("/imports/candidates", test_candidates);
  community_test ("/imports/dated", test_dated);
  community_test ("/imports/no-day-to-come", test_no_day_to_come);
  community_test ("/imports/contradiction", test_contradiction);
  community_test ("/imports/number-of-another", test_number_of_another);
  community_test ("/imports/code-twice", test_code_twice);
  community_test ("/imports/doubtful-mother", test_doubtful_mother);
  community_test ("/imports/damaged-sheet", test_damaged_sheet);
  community_test ("/imports/since-moving-in", test_since_moving_in);
  community_test ("/imports/remembered", test_remembered);
  community_test ("/imports/official-list", test_official_list);
  community_test ("/imports/household-then-person", test_household_then_person);
  community_test ("/imports/cancel", test_cancel);
  community_test ("/imports/cancel-guess", test_cancel_guess);
  return g_test_run ();
}
