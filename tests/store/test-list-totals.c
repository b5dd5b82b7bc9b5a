/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Totals of a list by groups: every kind of field that can group, sums, what counts once and what
 * several times, and counting aside.
 */
#include "store/sr-list-count.h"
#include "store/sr-query.h"
#include "support/sr-fixture.h"

typedef struct {
  const char *code, *sex, *born_on, *school, *health;
} Person;

static const Person people[] = {
    {"P-1", "1", "1960-05-01", NULL, "chronic,disabled"},
    {"P-2", "2", "1975-02-03", NULL, "healthy"},
    {"P-3", "1", "1960-05-09", "grade_7", NULL},
    {"P-4", "2", "1990-01-01", NULL, "chronic"},
    {"P-5", NULL, NULL, NULL, NULL},
};

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  sr_fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    const Person *person = &people[i];
    g_autoptr (SrDraft) draft =
        sr_fixture_draft ("person", "person_code", person->code, "name", "张三", NULL);

    sr_draft_set_text_value (draft, "sex", person->sex);
    if (person->born_on)
      sr_draft_set_typed (draft, "born_on", person->born_on);
    if (person->school)
      sr_draft_set_text_value (draft, "school_state", person->school);
    if (person->health)
      sr_draft_set_text_value (draft, "health_state", person->health);
    sr_fixture_create (fixture, draft, NULL);
  }
}

static GArray *
all_persons (SrFixture *fixture)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));

  return sr_query_ids (fixture->reg, query, NULL);
}

/* "1:2 2:2 |4": values with their rows, then all rows. */
static char *
said (const SrListTotals *totals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < totals->groups->len; i++) {
    const SrListGroup *group = totals->groups->pdata[i];

    g_string_append_printf (text, "%s:%" G_GINT64_FORMAT " ", group->value, group->n);
  }
  g_string_append_printf (text, "|%" G_GINT64_FORMAT, totals->whole->n);
  return g_string_free (text, FALSE);
}

static void
assert_totals (SrFixture *fixture, const GArray *ids, const char *key, const char *expected)
{
  const SrSchema *schema = sr_schema_find ("person");
  const SrField *field = key ? sr_schema_field (schema, key) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrListTotals) totals =
      sr_list_totals (fixture->reg, schema, ids, field, NULL, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = said (totals);
  g_assert_cmpstr (text, ==, expected);
}

/* Blank first; a code, a dated code, a day by its month, choices in each of which a row counts. */
static void
test_kinds (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = all_persons (fixture);

  assert_totals (fixture, ids, "sex", ":1 1:2 2:2 |5");
  assert_totals (fixture, ids, "school_state", ":4 grade_7:1 |5");
  assert_totals (fixture, ids, "born_on", ":1 1960-05:2 1975-02:1 1990-01:1 |5");
  assert_totals (fixture, ids, "health_state", ":2 chronic:2 disabled:1 healthy:1 |5");
  assert_totals (fixture, ids, NULL, "|5");
}

/* Only the rows asked for, and more of them than one statement takes. */
static void
test_rows (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = all_persons (fixture);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (gint64));

  assert_totals (fixture, none, "sex", "|0");
  assert_totals (fixture, none, NULL, "|0");
  g_array_set_size (ids, 2);
  assert_totals (fixture, ids, "sex", "1:1 2:1 |2");
  for (guint i = 0; i < 300; i++)
    g_array_append_val (many, g_array_index (ids, gint64, 0));
  g_array_append_val (many, g_array_index (ids, gint64, 1));
  /* Twice in one statement is once; but the list has each row once. */
  assert_totals (fixture, many, "sex", "1:2 2:1 |3");
}

/* Ages are whole numbers: 24 comes after 9, and they can be summed up. */
static void
test_sums (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("person");
  const SrField *age = sr_schema_field (schema, "age");
  const SrField *const sums[] = {age};
  g_autoptr (GArray) ids = all_persons (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrListTotals) totals = NULL;
  const SrListGroup *men;

  sr_register_override_as_of (fixture->reg, "1991-01-01");
  totals =
      sr_list_totals (fixture->reg, schema, ids, sr_schema_field (schema, "sex"), sums, 1, &error);
  g_assert_no_error (error);
  men = sr_list_totals_find (totals, "1");
  g_assert_cmpfloat (men->sums[0], ==, 30 + 30);
  g_assert_cmpfloat (totals->whole->sums[0], ==, 30 + 15 + 30 + 1);
  g_assert_null (sr_list_totals_find (totals, "9"));
  assert_totals (fixture, ids, "age", ":1 1:1 15:1 30:2 |5");
  sr_register_override_as_of (fixture->reg, "1984-06-01");
  assert_totals (fixture, ids, "age", ":2 9:1 24:2 |5");
}

static void
test_can (void)
{
  const SrSchema *person = sr_schema_find ("person");

  g_assert_true (sr_list_can_group (sr_schema_field (person, "sex")));
  g_assert_false (sr_list_can_group (sr_schema_field (person, "name")));
  g_assert_false (sr_list_can_group (sr_schema_field (person, "id_number")));
  g_assert_false (sr_list_can_group (sr_schema_field (person, "phone")));
}

/* --- Aside --- */

typedef struct {
  GString *heard; /* what was counted, one after the other */
  GMainLoop *loop;
} Heard;

static void
on_counted (SrListTotals *result, const GError *error, gpointer data)
{
  Heard *heard = data;
  g_autoptr (SrListTotals) totals = result;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = said (totals);
  g_string_append_printf (heard->heard, "[%s]", text);
  g_main_loop_quit (heard->loop);
}

/* Only the last of three counts is told of, and none that was stopped. */
static void
test_aside (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (GArray) ids = all_persons (fixture);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);
  Heard heard = {text, loop};
  SrListCount *count = sr_list_count_new (fixture->reg, on_counted, &heard);

  g_assert_false (sr_list_count_is_busy (count));
  sr_list_count_start (count, schema, ids, sr_schema_field (schema, "sex"), NULL);
  sr_list_count_stop (count);
  g_assert_false (sr_list_count_is_busy (count));
  sr_list_count_start (count, schema, ids, sr_schema_field (schema, "sex"), NULL);
  sr_list_count_start (count, schema, ids, sr_schema_field (schema, "school_state"), NULL);
  g_assert_true (sr_list_count_is_busy (count));
  g_main_loop_run (loop);
  g_assert_false (sr_list_count_is_busy (count));
  g_assert_cmpstr (text->str, ==, "[:4 grade_7:1 |5]");
  sr_list_count_start (count, schema, ids, NULL, NULL);
  sr_list_count_free (count); /* while it counts */
}

static void
add (const char *path, void (*test) (SrFixture *, gconstpointer))
{
  g_test_add (path, SrFixture, NULL, set_up, test, sr_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/list-totals/kinds", test_kinds);
  add ("/list-totals/rows", test_rows);
  add ("/list-totals/sums", test_sums);
  add ("/list-totals/aside", test_aside);
  g_test_add_func ("/list-totals/can", test_can);
  return g_test_run ();
}
