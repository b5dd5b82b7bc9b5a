/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rules RL03 and RL05 are there twice: in C for one pair that is typed, in SQL for a whole
 * register. Both say the same of every relation, sex and age.
 */
#include <string.h>

#include "core/sr-kin.h"
#include "rules/sr-checkup.h"
#include "support/sr-fixture.h"

#define HEAD_BORN "1960-06-15"

/* Named as a parent; of no household and no known age. */
#define SOMEBODY "1"

static const char *const sexes[] = {"1", "2", "0", "9", NULL};
static const char *const head_sexes[] = {"1", "2", NULL};
static const char *const parents[] = {"NULL, NULL", (SOMEBODY ", NULL"), ("NULL, " SOMEBODY)};

/* Around 13, 14, 27, 28, 60 and 61 years after the head and before; the same day; unknown. */
static const char *const births[] = {
    "1974-06-14", "1974-06-15", "1988-06-14", "1988-06-15", "2020-06-15", "2021-06-14",
    "2021-06-15", "1960-06-15", "1946-06-15", "1946-06-16", "1932-06-15", "1932-06-16",
    "1900-06-15", "1899-06-16", "1899-06-15", "1959-01-01", NULL,
};

/* What C says, by the member's id. */
typedef struct {
  SrFixture *fixture;
  GString *sql;
  GHashTable *wrong_sex; /* of members */
  GHashTable *gaps;      /* of the younger */
  SrKinLimits limits;
  gint64 next;
} Families;

static char *
quote (const char *text)
{
  return text ? g_strdup_printf ("'%s'", text) : g_strdup ("NULL");
}

static void
add (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static void
add_person (Families *all, gint64 id, const char *sex, const char *born_on, const char *named)
{
  g_autofree char *sex_sql = quote (sex);
  g_autofree char *born_sql = quote (born_on);

  g_string_append_printf (all->sql,
                          "INSERT INTO person (id, version, person_code, name, name_sort, sex, "
                          "born_on, father_id, mother_id) VALUES (%" G_GINT64_FORMAT
                          ", 1, 'P%" G_GINT64_FORMAT "', '甲', 'jia', %s, %s, %s);",
                          id, id, sex_sql, born_sql, named);
}

static void
add_membership (Families *all, gint64 id, gint64 household, const char *relation)
{
  g_autofree char *relation_sql = quote (relation);

  g_string_append_printf (all->sql,
                          "INSERT INTO membership (id, version, household_id, person_id, relation) "
                          "VALUES (%" G_GINT64_FORMAT ", 1, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT
                          ", %s);",
                          id, household, id, relation_sql);
}

/* A household of a head and one member. */
static void
add_family (Families *all, const SrCodeItem *item, const SrKin *head, guint named, const SrKin *kin)
{
  const char *relation = item ? item->code : NULL;
  gint64 household = all->next++, first = all->next++, second = all->next++;
  SrKinDoubt doubt;

  g_string_append_printf (
      all->sql,
      "INSERT INTO household (id, version, household_code) VALUES (%" G_GINT64_FORMAT
      ", 1, 'H%" G_GINT64_FORMAT "');"
      "INSERT INTO household_state (id, owner, since) VALUES (%" G_GINT64_FORMAT
      ", %" G_GINT64_FORMAT ", '0001-01-01');",
      household, household, household, household);
  add_person (all, first, head->sex, head->born_on, "NULL, NULL");
  add_person (all, second, kin->sex, kin->born_on, parents[named]);
  add_membership (all, first, household, "head");
  add_membership (all, second, household, relation);
  if (item && !sr_relation_allows_sex (item->extra, kin->sex))
    add (all->wrong_sex, second);
  if (!sr_relation_allows_ages (relation, kin, head, &all->limits, &doubt))
    add (all->gaps, doubt.head_is_elder ? second : first);
}

/* Every sex, parents that are named and birth date with one relation. */
static void
add_families (Families *all, const SrCodeItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (head_sexes); j++)
      for (guint k = 0; k < G_N_ELEMENTS (parents); k++)
        for (guint l = 0; l < G_N_ELEMENTS (births); l++) {
          const SrKin head = {head_sexes[j], HEAD_BORN, FALSE, FALSE};
          const SrKin kin = {sexes[i], births[l], k == 1, k == 2};

          if (i == 0 || (j == 0 && k == 0)) /* the member's sex says nothing of the ages */
            add_family (all, item, &head, k, &kin);
        }
}

/* Somebody who names a parent and lives alone. */
static void
add_child (Families *all, const char *born_on, const char *parent_born_on)
{
  gint64 household = all->next++, parent = all->next++, child = all->next++;
  g_autofree char *named = g_strdup_printf ("NULL, %" G_GINT64_FORMAT, parent);
  SrKinDoubt doubt;

  g_string_append_printf (
      all->sql,
      "INSERT INTO household (id, version, household_code) VALUES (%" G_GINT64_FORMAT
      ", 1, 'H%" G_GINT64_FORMAT "');",
      household, household);
  add_person (all, parent, "2", parent_born_on, "NULL, NULL");
  add_person (all, child, "1", born_on, named);
  add_membership (all, child, household, "head");
  if (!sr_parent_allows_ages (parent_born_on, born_on, &all->limits, &doubt))
    add (all->gaps, child);
}

/* The offenders of RULE are the members of EXPECTED, and some of those there are not. */
static void
assert_same (SrFixture *fixture, const char *rule, GHashTable *expected, guint n_families)
{
  const char *keys[] = {rule, NULL};
  GError *error = NULL;
  g_autoptr (SrCheckup) checkup =
      sr_checkup_run (fixture->reg, keys, NULL, NULL, 0, NULL, NULL, NULL, &error);
  const SrRuleResult *result;

  g_assert_no_error (error);
  result = sr_checkup_result (checkup, sr_rule_find (rule));
  for (guint i = 0; i < result->ids->len; i++)
    if (!g_hash_table_contains (expected, &g_array_index (result->ids, gint64, i)))
      g_error ("%s finds P%" G_GINT64_FORMAT " in SQL, not in C", rule,
               g_array_index (result->ids, gint64, i));
  g_assert_cmpuint (result->ids->len, ==, g_hash_table_size (expected));
  g_assert_cmpuint (result->ids->len, >, 0);
  g_assert_cmpuint (result->ids->len, <, n_families);
}

static void
test_same_verdict (SrFixture *fixture, gconstpointer data)
{
  SrCodeLists *lists = sr_register_code_lists (fixture->reg);
  g_autoptr (GString) sql = g_string_new ("BEGIN;");
  g_autoptr (GHashTable) wrong_sex =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) gaps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Families all = {fixture, sql, wrong_sex, gaps, {14, 60, 28}, 10};
  GError *error = NULL;

  add_person (&all, 1, NULL, NULL, "NULL, NULL");
  add_families (&all, NULL);
  for (guint i = 0; i < sr_code_lists_size (lists, "relation_fpb"); i++)
    if (strcmp (sr_code_lists_item (lists, "relation_fpb", i)->code, "head") != 0)
      add_families (&all, sr_code_lists_item (lists, "relation_fpb", i));
  for (guint i = 0; i < G_N_ELEMENTS (births); i++) {
    add_child (&all, births[i], HEAD_BORN);
    add_child (&all, HEAD_BORN, births[i]);
  }
  g_string_append (sql, "COMMIT;");
  sr_database_execute (sr_register_database (fixture->reg), sql->str, &error);
  g_assert_no_error (error);
  assert_same (fixture, "RL03", wrong_sex, (guint)all.next / 3);
  assert_same (fixture, "RL05", gaps, (guint)all.next / 3);
}

/* What the clerk reads of a gap. */
static void
test_doubt (void)
{
  const SrKinLimits limits = {14, 60, 28};
  const SrKin head = {"1", HEAD_BORN, FALSE, FALSE};
  const SrKin kin = {"1", "1970-01-01", FALSE, FALSE};
  SrKinDoubt doubt = {0, FALSE, FALSE};

  g_assert_false (sr_relation_allows_ages ("son", &kin, &head, &limits, &doubt));
  g_assert_cmpint (doubt.gap, ==, 9);
  g_assert_true (doubt.head_is_elder);
  g_assert_false (doubt.too_many);
  g_assert_false (sr_relation_allows_ages ("father", &kin, &head, &limits, &doubt));
  g_assert_cmpint (doubt.gap, ==, -1);
  g_assert_false (doubt.head_is_elder);
  g_assert_false (sr_parent_allows_ages ("1900-01-01", "1961-01-01", &limits, &doubt));
  g_assert_true (doubt.too_many);
  g_assert_true (sr_relation_allows_ages ("sibling", &kin, &head, &limits, &doubt));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kin/same-verdict", SrFixture, NULL, sr_fixture_set_up, test_same_verdict,
              sr_fixture_tear_down);
  g_test_add_func ("/kin/doubt", test_doubt);
  return g_test_run ();
}
