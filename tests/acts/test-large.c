/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Entries of many records: each invariant finds the one that is wrong among them, codes follow one
 * another, and who watches can cancel at any time.
 */
#include <string.h>

#include "community.h"
#include "store/sr-typed.h"

#define HOUSEHOLDS 400

typedef struct {
  SrFixture *fixture;
  SrActRequest *request;
} Large;

static Large
large_new (SrFixture *fixture)
{
  return (Large){fixture, sr_act_request_new (sr_act_find ("import"), NULL, 0)};
}

/* A record of KEY, TEXT pairs, "#3" being the third record of the request. Returns its place. */
static guint
add (Large *large, const char *type, ...)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find (type));
  va_list args;
  const char *key;

  va_start (args, type);
  while ((key = va_arg (args, const char *))) {
    const char *text = va_arg (args, const char *);

    if (*text == '#')
      sr_draft_set_integer (draft, key, -g_ascii_strtoll (text + 1, NULL, 10));
    else
      g_assert_true (sr_typed_set (large->fixture->reg, draft, key, text));
  }
  va_end (args);
  sr_act_request_add_draft (large->request, draft);
  return sr_act_request_rows (large->request)->len;
}

/* Places as texts, good until the next eight are asked for. */
static const char *
at (guint place)
{
  static char texts[8][16];
  static guint next;
  char *text = texts[next++ % 8];

  g_snprintf (text, sizeof texts[0], "#%u", place);
  return text;
}

static guint
add_person (Large *large)
{
  return add (large, "person", "name", "向大山", "sex", "男", "born_on", "1970-01-01", NULL);
}

static guint
add_member (Large *large, guint household, guint person, const char *relation, const char *since)
{
  return add (large, "membership", "household_id", at (household), "person_id", at (person),
              "relation", relation, "join_reason", "moved_in", "since", since, NULL);
}

static guint
add_household (Large *large)
{
  return add (large, "household", "moved_in_on", "2019-09-27", NULL);
}

/* A household with its head; its place. */
static guint
add_home (Large *large)
{
  guint household = add_household (large);

  add_member (large, household, add_person (large), "户主", "2019-09-27");
  return household;
}

static void
add_homes (Large *large)
{
  for (guint i = 0; i < HOUSEHOLDS; i++)
    add_home (large);
}

/* --- What is wrong in one of them --- */

static void
before_moving_in (Large *large)
{
  add_member (large, add_home (large), add_person (large), "配偶", "2019-09-26");
}

static void
before_birth (Large *large)
{
  guint person = add (large, "person", "name", "向小山", "born_on", "2021-01-01", NULL);

  add_member (large, add_home (large), person, "之子", "2020-01-01");
}

static void
after_death (Large *large)
{
  guint person = add (large, "person", "name", "向小山", "person_state", "死亡", NULL);

  add_member (large, add_home (large), person, "之子", "2020-01-01");
}

static void
in_two_households (Large *large)
{
  guint person = add_person (large);

  add_member (large, add_home (large), person, "之子", "2020-01-01");
  add_member (large, add_home (large), person, "之子", "2021-01-01");
}

static void
without_head (Large *large)
{
  add_member (large, add_household (large), add_person (large), "配偶", "2019-09-27");
}

static void
with_two_heads (Large *large)
{
  add_member (large, add_home (large), add_person (large), "户主", "2020-01-01");
}

static void
in_one_flat (Large *large)
{
  for (guint i = 0; i < 2; i++)
    add (large, "occupancy", "household_id", at (add_home (large)), "flat_id", "3-1-103", "since",
         "2019-09-27", NULL);
}

static void
monitored_twice (Large *large)
{
  guint household = add_home (large);
  static const char *const months[] = {"2021-03", "2022-03"};

  for (guint i = 0; i < 2; i++)
    add (large, "monitoring", "household_id", at (household), "monitoring_category", "脱贫不稳定户",
         "identified_month", months[i], NULL);
}

static void
two_building_heads (Large *large)
{
  for (guint i = 0; i < 2; i++)
    add (large, "post", "post_role", "楼栋长", "person_id", at (add_person (large)), "building_id",
         "3", "since", "2020-01-01", NULL);
}

static void
on_void_record (Large *large)
{
  g_autofree char *id = g_strdup_printf (
      "%" G_GINT64_FORMAT,
      sr_fixture_integer (large->fixture, "SELECT id FROM household WHERE void = 1"));

  add (large, "membership", "household_id", id, "person_id", at (add_person (large)), "relation",
       "户主", "join_reason", "moved_in", "since", "2020-01-01", NULL);
}

typedef struct {
  const char *path;
  void (*spoil) (Large *large);
  const char *part; /* of the refusal */
} Case;

static const Case cases[] = {
    {"/large/before-moving-in", before_moving_in, "moved in on 2019-09-27"},
    {"/large/before-birth", before_birth, "向小山 was born on 2021-01-01"},
    {"/large/after-death", after_death, "向小山 died on"},
    {"/large/in-two-households", in_two_households, "would belong to two households"},
    {"/large/without-head", without_head, "would have no head"},
    {"/large/with-two-heads", with_two_heads, "more than one head"},
    {"/large/in-one-flat", in_one_flat, "3-1-103 is taken"},
    {"/large/monitored-twice", monitored_twice, "would be monitored twice"},
    {"/large/two-building-heads", two_building_heads, "would have two building heads"},
    {"/large/on-void-record", on_void_record, "which is void"},
};

static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  const Case *each = data;
  Large large = large_new (fixture);

  community_perform (fixture, community_edit (fixture, "create", "household", 0, NULL,
                                              "household_code", "SR-0700", NULL));
  community_perform (fixture,
                     community_edit (fixture, "void", "household",
                                     community_id (fixture, "household", "SR-0700"), NULL, NULL));
  add_homes (&large);
  each->spoil (&large);
  add_homes (&large);
  community_refused (fixture, large.request, SR_STORE_ERROR_REFUSED, each->part);
}

/* --- Codes --- */

static void
test_codes (SrFixture *fixture, gconstpointer data)
{
  Large large = large_new (fixture);

  add_homes (&large);
  add (&large, "person", "name", "向小山", "person_code", "R-009000", NULL);
  add_person (&large);
  add (&large, "person", "name", "向小水", "person_code", "R-000900", NULL);
  add (&large, "person", "name", "向小水", "person_code", "X-999999", NULL);
  add_person (&large);
  community_perform (fixture, large.request);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE name = '向大山'"
                                                " AND person_code BETWEEN 'R-000005' AND "
                                                "'R-000404'"),
                   ==, HOUSEHOLDS);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE person_code IN "
                                                "('R-009001', 'R-009002')"),
                   ==, 2);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM household WHERE "
                                                "household_code BETWEEN 'SR-0003' AND 'SR-0402'"),
                   ==, HOUSEHOLDS);
}

/* --- Watching --- */

typedef struct {
  gint64 last, cancel_at; /* thousandths */
  guint times;
  GCancellable *cancellable;
} Watching;

static void
watch (gint64 done, gint64 total, gpointer data)
{
  Watching *watching = data;

  g_assert_cmpint (total, ==, 1000);
  g_assert_cmpint (done, >=, watching->last);
  g_assert_cmpint (done, <=, total);
  watching->last = done;
  watching->times++;
  if (done >= watching->cancel_at)
    g_cancellable_cancel (watching->cancellable);
}

static gint64
count_history (SrFixture *fixture)
{
  return sr_fixture_integer (fixture,
                             "SELECT (SELECT COUNT (*) FROM entry) + COUNT (*) FROM change");
}

static void
cancel_at (SrFixture *fixture, gint64 thousandth)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watching watching = {.cancel_at = thousandth, .cancellable = cancellable};
  const SrActWatch watched = {watch, &watching, cancellable};
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  gint64 history = count_history (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  Large large = large_new (fixture);

  add_homes (&large);
  sr_act_request_set_watch (large.request, &watched);
  g_assert_false (sr_act_perform (fixture->reg, large.request, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (watching.last, >=, thousandth);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_history (fixture), ==, history);
  sr_act_request_free (large.request);
}

/* While records are written, and at each of the checks after it. */
static void
test_cancel (SrFixture *fixture, gconstpointer data)
{
  static const gint64 times[] = {0, 200, 500, 560, 620, 700, 760};

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    cancel_at (fixture, times[i]);
}

static void
test_progress (SrFixture *fixture, gconstpointer data)
{
  Watching watching = {.cancel_at = 2000};
  const SrActWatch watched = {watch, &watching, NULL};
  Large large = large_new (fixture);

  add_homes (&large);
  sr_act_request_set_watch (large.request, &watched);
  community_perform (fixture, large.request);
  g_assert_cmpint (watching.last, >=, 900);
  g_assert_cmpuint (watching.times, >=, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, SrFixture, &cases[i], community_set_up, test_refused,
                sr_fixture_tear_down);
  community_test ("/large/codes", test_codes);
  community_test ("/large/cancel", test_cancel);
  community_test ("/large/progress", test_progress);
  return g_test_run ();
}
