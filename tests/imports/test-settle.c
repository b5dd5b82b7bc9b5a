/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Choosing who is meant settles only the rows that the choice touches. Whatever is chosen in
 * whatever order, every row must be told what it is told when all rows are settled.
 */
#include <string.h>

#include "import-driver.h"
#include "imports/sr-import-plan-private.h"

#define HOUSEHOLDS 90
#define CHOICES    150
#define HEADER     "户编号\t姓名\t证件号码\t性别\t出生日期\t与户主关系\t迁出乡镇\t父亲\n"

/* Some are called alike, others by names of their own; numbers of some are alike as well. */
static char *
name_of (guint person)
{
  static const char *const names[] = {"田大山", "向国强", "王承恩", "谷小水"};
  g_autoptr (GString) name = g_string_new ("岳");

  if (person % 3 == 0)
    return g_strdup (names[person / 3 % G_N_ELEMENTS (names)]);
  g_string_append_unichar (name, 0x5C71 + person);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
number_of (guint person)
{
  g_autofree char *first = g_strdup_printf ("430898%04u01%02u%03u", 1950 + person % 60,
                                            1 + person % 7, person % 50 * 2 + 1);

  return driver_number (first);
}

/* Every second number is one that a spreadsheet has rounded. */
static void
add_person (GString *text, GRand *rand, guint household, guint person, const char *relation)
{
  g_autofree char *number = number_of (person);
  g_autofree char *name = name_of (person);
  g_autofree char *father = name_of ((guint)g_rand_int_range (rand, 0, 2 * HOUSEHOLDS));
  gboolean is_child = g_str_equal (relation, "之子");

  if (g_rand_boolean (rand))
    memcpy (number + 15, "000", 3);
  g_string_append_printf (text, "YM-%03u\t%s\t%s\t男\t%04u-01-%02u\t%s\t人潮溪镇\t%s\n", household,
                          name, number, 1950 + person % 60, 1 + person % 7, relation,
                          is_child ? father : "");
}

static char *
write_sheet (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  guint person = 0;

  for (guint household = 0; household < HOUSEHOLDS; household++) {
    add_person (text, rand, household, person++, "户主");
    for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
      add_person (text, rand, household, person++, g_rand_boolean (rand) ? "之子" : "户主");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* To which records of the plan the row's person leads: "father_id 12". */
static void
tell_references (const SrImportPlan *plan, guint row, GString *text)
{
  int person = SR_IMPORT_ROW (plan, row)->items[1];
  const GArray *references = person < 0 ? NULL : SR_IMPORT_ITEM (plan, person)->references;

  for (guint i = 0; references && i < references->len; i++) {
    const SrImportReference *each = &g_array_index (references, SrImportReference, i);

    g_string_append_printf (text, " %s %d", each->field->key, each->item);
  }
}

static char *
tell_all (const SrImportPlan *plan)
{
  g_autofree char *counts = driver_counts (plan);
  g_autoptr (GString) text = g_string_new (counts);

  for (guint i = 0; i < sr_import_plan_n_rows (plan); i++) {
    g_autofree char *told = driver_told (plan, i);

    g_string_append_printf (text, "\n%u %s %s", i, sr_import_plan_is_ticked (plan, i) ? "+" : "-",
                            told);
    tell_references (plan, i, text);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_counted (const SrImportPlan *plan)
{
  guint counts[SR_IMPORT_N_RESULTS] = {0};

  for (guint i = 0; i < sr_import_plan_n_rows (plan); i++)
    counts[sr_import_plan_result (plan, i)]++;
  for (guint i = 0; i < SR_IMPORT_N_RESULTS; i++)
    g_assert_cmpuint (sr_import_plan_count (plan, i), ==, counts[i]);
}

static void
assert_settled (SrFixture *fixture, SrImportPlan *plan)
{
  g_autofree char *told = tell_all (plan);
  g_autofree char *anew = NULL;
  g_autoptr (GError) error = NULL;

  assert_counted (plan);
  sr_import_settle (plan, fixture->reg, NULL, &error);
  g_assert_no_error (error);
  anew = tell_all (plan);
  g_assert_cmpstr (told, ==, anew);
}

/* One of the candidates, or a number that may be somebody else's. */
static void
choose (SrFixture *fixture, SrImportPlan *plan, GRand *rand)
{
  guint row = (guint)g_rand_int_range (rand, 0, (int)sr_import_plan_n_rows (plan));
  const GPtrArray *candidates = sr_import_plan_candidates (plan, row);
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;
  int candidate = -1;

  if (candidates && g_rand_boolean (rand))
    candidate = g_rand_int_range (rand, 0, (int)candidates->len);
  else
    number = number_of ((guint)g_rand_int_range (rand, 0, (int)sr_import_plan_n_rows (plan)));
  sr_import_plan_choose (plan, fixture->reg, row, candidate, number, &error);
  g_assert_no_error (error);
}

static void
test_choices (SrFixture *fixture, gconstpointer data)
{
  for (guint seed = 1; seed <= 4; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree char *text = write_sheet (rand);
    g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);

    for (guint i = 0; i < CHOICES; i++) {
      choose (fixture, plan, rand);
      assert_settled (fixture, plan);
    }
  }
}

/* What has nothing to do with the row is left alone. */
static void
test_touched (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strconcat (HEADER, "YM-1\t田大山\t\t男\t1950-01-01\t户主\t人潮溪镇\t\n",
                                       "YM-1\t田小宝\t\t男\t1980-01-01\t之子\t人潮溪镇\t田大山\n",
                                       "YM-2\t向国强\t\t男\t1950-01-01\t户主\t人潮溪镇\t田小宝\n",
                                       "YM-3\t彭大明\t\t男\t1950-01-01\t户主\t人潮溪镇\t\n",
                                       "YM-4\t田大山\t\t男\t1950-01-01\t户主\t人潮溪镇\t\n", NULL);
  g_autoptr (SrImportPlan) plan = driver_plan (fixture, "person", text);
  g_autofree guint8 *household = sr_import_touched_by (plan, 0);
  g_autofree guint8 *alone = sr_import_touched_by (plan, 3);
  static const guint8 with_reference[] = {1, 1, 1, 0, 1};
  static const guint8 only_itself[] = {0, 0, 0, 1, 0};

  g_assert_cmpmem (household, 5, with_reference, 5);
  g_assert_cmpmem (alone, 5, only_itself, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/imports/settle/choices", test_choices);
  community_test ("/imports/settle/touched", test_touched);
  return g_test_run ();
}
