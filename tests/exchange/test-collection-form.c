/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Collection forms as other programs and our own reader find them: official columns, lists to
 * choose from, what is protected, and the keys by which rows come back.
 */
#include "exchange/sr-collection-form.h"

#include <string.h>

#include "community.h"
#include "made-workbook.h"
#include "read-back.h"
#include "support/sr-fixture.h"

static const char *const columns[] = {"name",
                                      "id_number",
                                      "sex",
                                      "born_on",
                                      "origin_township",
                                      "relation",
                                      "health_state",
                                      "major_illness_insurance",
                                      "phone",
                                      NULL};

/* Writes it beside the register; free with g_free. */
static char *
write_form (SrFixture *fixture, const SrCollectionForm *form)
{
  char *path = g_build_filename (fixture->folder, "form.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  sr_collection_form_write (fixture->reg, form, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static char *
read_rows (SrFixture *fixture, char *path)
{
  MadeWorkbook written = {fixture->folder, path};

  return made_workbook_read (&written);
}

static void
test_empty (SrFixture *fixture, gconstpointer data)
{
  const SrCollectionForm form = {.schema = sr_schema_find ("person"), .columns = columns};
  g_autofree char *path = write_form (fixture, &form);
  g_autofree char *rows = read_rows (fixture, path);
  g_autofree char *dump = inspect (path);

  /* Nothing but a title, how to fill it in, and the official columns. */
  g_assert_true (g_str_has_prefix (rows, "1: A=搬迁人口花名册（采集表）\n2: A=填写说明："));
  g_assert_true (g_str_has_suffix (
      rows, "\n3: A=姓名 B=证件号码 C=性别 D=出生日期 E=迁出乡镇 F=与户主关系 G=健康状况 "
            "H=是否参加大病保险 I=联系电话\n"));
  if (dump == NULL)
    return;
  assert_line (dump, "搬迁人口花名册 merge A1:I1");
  assert_line (dump, "搬迁人口花名册 freeze A4");
  assert_line (dump, "搬迁人口花名册 validation C4:C203 list '代码'!$A$2:$A$5");
  assert_line (dump, "搬迁人口花名册 validation E4:E203 list '代码'!$B$2:$B$24");
  assert_line (dump, "搬迁人口花名册 validation F4:F203 list '代码'!$C$2:$C$27");
  assert_line (dump, "搬迁人口花名册 validation H4:H203 list '代码'!$D$2:$D$3");
  assert_line (dump, "搬迁人口花名册 protected");
  assert_line (dump, "代码 protected");
  assert_line (dump, "代码 state hidden");
  assert_line (dump, "代码!B1 text \"township\" [General]");
  assert_line (dump, "代码!B24 text \"上洞街乡\" [General]");
  assert_line (dump, "代码!D2 text \"是\" [General]");
  /* Title and header are locked, all that is to be filled in is free and, but for numbers, text. */
  assert_line (dump, "搬迁人口花名册!A3 locked @");
  assert_line (dump, "搬迁人口花名册!B4 free @");
  assert_line (dump, "搬迁人口花名册!F4 free @");
  assert_line (dump, "搬迁人口花名册!I203 free @");
  g_assert_null (strstr (dump, "搬迁人口花名册!A204 "));
}

#define ID_NUMBER "430898198503120019"

/* 彭大明 gets his number, and what is most sensitive. */
static void
complete (SrFixture *fixture)
{
  gint64 id = community_id (fixture, "person", "R-000001");

  community_perform (fixture,
                     community_edit (fixture, "correct", "person", id, NULL, "id_number", ID_NUMBER,
                                     "born_on", "1985-03-12", "health_state", "残疾", NULL));
}

static char *
id_of (SrFixture *fixture, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM person WHERE name = '%s'", name);

  return g_strdup_printf ("%" G_GINT64_FORMAT, sr_fixture_integer (fixture, sql));
}

/* What the register has stands there as lists have it, with its keys. */
static void
test_records (SrFixture *fixture, gconstpointer data)
{
  static const char *const three[] = {"name", "id_number", "relation", "person_code", NULL};
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  const SrCollectionForm form = {.schema = sr_schema_find ("person"),
                                 .columns = three,
                                 .query = query,
                                 .title = "3栋人员核对表",
                                 .n_blank = 2};
  g_autofree char *id = id_of (fixture, "彭大明");
  g_autofree char *row = NULL;
  g_autofree char *path = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *dump = NULL;

  complete (fixture);
  sr_query_add_filter (query, "name", SR_FILTER_ANY_OF, (const char *const[]){"彭大明", NULL});
  path = write_form (fixture, &form);
  rows = read_rows (fixture, path);
  row = g_strdup_printf ("\n3: A=人编号 B=姓名 C=证件号码 D=与户主关系 E=记录号 F=脱敏级别\n"
                         "4: A=R-000001 B=彭大明 C=430898********0019 D=户主 E=%s F=脱敏\n",
                         id);
  g_test_message ("%s", rows);
  g_assert_true (g_str_has_prefix (rows, "1: A=3栋人员核对表\n"));
  g_assert_true (g_str_has_suffix (rows, row));
  dump = inspect (path);
  if (dump == NULL)
    return;
  assert_line (dump, "搬迁人口花名册 width E hidden");
  assert_line (dump, "搬迁人口花名册!B4 free @");
  assert_line (dump, "搬迁人口花名册!D4 locked @"); /* computed */
  assert_line (dump, "搬迁人口花名册!E4 locked @");
  assert_line (dump, "搬迁人口花名册!B6 free @");
  g_assert_null (strstr (dump, "搬迁人口花名册!B7 "));
  g_assert_null (strstr (dump, "validation D4"));
}

/* Without reveal what is most sensitive is left out, as it is in lists; a form that is empty asks
 * for it. */
static void
test_withheld (SrFixture *fixture, gconstpointer data)
{
  static const char *const some[] = {"name", "health_state", "id_number", NULL};
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  SrCollectionForm form = {.schema = sr_schema_find ("person"), .columns = some, .query = query};
  g_autofree char *path = NULL;
  g_autofree char *masked = NULL;
  g_autofree char *revealed = NULL;
  g_autofree char *again = NULL;

  complete (fixture);
  path = write_form (fixture, &form);
  masked = read_rows (fixture, path);
  g_assert_nonnull (strstr (masked, "彭大明"));
  g_assert_null (strstr (masked, "健康状况"));
  g_assert_null (strstr (masked, ID_NUMBER));
  form.reveal = TRUE;
  again = write_form (fixture, &form);
  revealed = read_rows (fixture, again);
  g_assert_nonnull (strstr (revealed, "健康状况"));
  g_assert_nonnull (strstr (revealed, "C=残疾 D=" ID_NUMBER));
}

/* Long lists, numbers, money and months. */
static void
test_kinds (SrFixture *fixture, gconstpointer data)
{
  static const char *const some[] = {"household_code", "origin_village", "persons",
                                     "subsidy",        "moved_in_on",    NULL};
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("household"));
  const SrCollectionForm form = {
      .schema = sr_schema_find ("household"), .columns = some, .query = query};
  g_autofree char *path = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *dump = NULL;

  community_perform (fixture, community_edit (fixture, "correct", "household",
                                              community_id (fixture, "household", "SR-0001"), NULL,
                                              "persons", "3", "subsidy", "20000.5", NULL));
  path = write_form (fixture, &form);
  rows = read_rows (fixture, path);
  g_test_message ("%s", rows);
  g_assert_nonnull (strstr (rows, "\n4: A=SR-0001 "));
  g_assert_nonnull (strstr (rows, " C=#3 D=#20000.5 E=2019-09-27 "));
  dump = inspect (path);
  if (dump == NULL)
    return;
  assert_line (dump, "搬迁户花名册 validation B4:B5 list '代码'!$A$2:$A$298");
  assert_line (dump, "搬迁户花名册 validation C4:C5 whole 0 100");
  assert_line (dump, "搬迁户花名册!D4 number 20000.5 [0.00]");
  assert_line (dump, "搬迁户花名册!D4 free 0.00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/collection-form/empty", test_empty);
  community_test ("/collection-form/records", test_records);
  community_test ("/collection-form/withheld", test_withheld);
  community_test ("/collection-form/kinds", test_kinds);
  return g_test_run ();
}
