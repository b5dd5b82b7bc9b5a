/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Many random acts, the same ones each time: whatever they are, the persons at the end are those at
 * the start and who came less who went, every invariant holds over the whole register, and undoing
 * all of them from the last to the first leaves it as it was.
 */
#include "acts/sr-act-files.h"
#include "acts/sr-invariants.h"
#include "community.h"
#include "figures/sr-figures.h"
#include "store/sr-record-store.h"

#define N_ACTS 400

typedef struct {
  SrFixture *fixture;
  GRand *random;
  char date[SR_DATE_SIZE];
  guint names;
  GArray *entries;  /* gint64 */
  GHashTable *done; /* key of an act → how often it went well */
} Story;

/* --- Choosing --- */

static gint32
below (Story *story, gint32 n)
{
  return g_rand_int_range (story->random, 0, n);
}

static gboolean
chance (Story *story, gint32 of_ten)
{
  return below (story, 10) < of_ten;
}

/* One of the ids that SQL gives, or 0. */
static gint64
any (Story *story, const char *sql)
{
  g_autoptr (SrStatement) rows =
      sr_database_prepare (sr_register_database (story->fixture->reg), sql, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_nonnull (rows);
  while (sr_statement_step (rows, NULL) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (rows, 0);

    g_array_append_val (ids, id);
  }
  return ids->len ? g_array_index (ids, gint64, below (story, (gint32)ids->len)) : 0;
}

static gint64
any_flat (Story *story)
{
  return any (story, "SELECT id FROM flat WHERE flat_state = 'vacant' ORDER BY id");
}

static gint64
any_household (Story *story)
{
  return any (story,
              "SELECT id FROM household WHERE void = 0 AND moved_out_on IS NULL ORDER BY id");
}

/* Mostly members, sometimes whoever there is, dead or gone. */
static gint64
any_person (Story *story)
{
  return any (story, chance (story, 8) ? "SELECT person_id FROM membership WHERE void = 0 AND until"
                                         " IS NULL ORDER BY id"
                                       : "SELECT id FROM person WHERE void = 0 ORDER BY id");
}

/* Somebody who is nowhere now. */
static gint64
any_absent (Story *story)
{
  return any (story, "SELECT id FROM person WHERE void = 0 AND id NOT IN (SELECT person_id FROM"
                     " membership WHERE void = 0 AND until IS NULL) ORDER BY id");
}

static const char *
any_relation (Story *story)
{
  static const char *const relations[] = {"spouse",  "son",   "daughter", "father",
                                          "sibling", "other", "other",    "grandson"};

  return relations[below (story, G_N_ELEMENTS (relations))];
}

/* --- Filling in --- */

static void
set_text (SrDraft *draft, const char *key, const char *text)
{
  if (sr_schema_index (sr_draft_schema (draft), key) >= 0)
    sr_draft_set_text_value (draft, key, text);
}

static void
set_id (SrDraft *draft, const char *key, gint64 id)
{
  if (id && sr_schema_index (sr_draft_schema (draft), key) >= 0)
    sr_draft_set_integer (draft, key, id);
}

static void
new_person (Story *story, SrDraft *draft, const char *relation)
{
  g_autofree char *name = g_strdup_printf ("彭%u", ++story->names);

  set_text (draft, "name", name);
  set_text (draft, "sex", chance (story, 5) ? "1" : "2");
  set_text (draft, "relation", relation);
}

/* What could not be told stays for the clerk: "other" is true of everybody. */
static void
fill_relations (Story *story, SrActRequest *request)
{
  const GPtrArray *rows = sr_act_request_rows (request);
  const SrAct *act = sr_act_request_act (request);

  if (act->propose)
    act->propose (story->fixture->reg, request);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (act->key, "split")) {
      if (chance (story, 5))
        set_text (rows->pdata[i], "relation", chance (story, 5) ? "head" : "other");
    } else if (sr_draft_text (rows->pdata[i], "relation") == NULL) {
      set_text (rows->pdata[i], "relation", "other");
    }
}

static void
fill_move_in (Story *story, SrActRequest *request)
{
  set_text (sr_act_request_values (request), "origin_township", "430822111");
  new_person (story, sr_act_request_add_row (request), "head");
  for (gint32 i = below (story, 3); i > 0; i--)
    new_person (story, sr_act_request_add_row (request), any_relation (story));
}

static void
fill (Story *story, SrActRequest *request)
{
  static const char *const reasons[] = {"moved_out", "study", "army", "other"};
  const char *key = sr_act_request_act (request)->key;
  SrDraft *values = sr_act_request_values (request);

  set_id (values, "flat_id", chance (story, 7) ? any_flat (story) : 0);
  set_id (values, "head_id", chance (story, 6) ? any_person (story) : 0);
  if (g_str_equal (key, "move-out"))
    set_text (values, "leave_reason", reasons[below (story, G_N_ELEMENTS (reasons))]);
  if (g_str_equal (key, "birth"))
    new_person (story, values, any_relation (story));
  if ((g_str_equal (key, "marry-in") || g_str_equal (key, "join")) && chance (story, 5))
    new_person (story, values, any_relation (story));
  else if (g_str_equal (key, "marry-in") || g_str_equal (key, "join"))
    set_id (values, "person_id", chance (story, 5) ? any_absent (story) : any_person (story));
  if (g_str_equal (key, "merge") || g_str_equal (key, "return") ||
      (g_str_equal (key, "marry-out") && chance (story, 5)))
    set_id (values, "household_id", any_household (story));
  if (!g_str_equal (key, "marry-out") || sr_draft_get (values, "household_id")->type)
    set_text (values, "relation", any_relation (story));
  if (g_str_equal (key, "move-in"))
    fill_move_in (story, request);
  else
    fill_relations (story, request);
}

static gint64
subject (Story *story, const SrAct *act)
{
  if (act->subject == NULL)
    return 0;
  if (g_str_equal (act->subject, "household"))
    return any_household (story);
  return g_str_equal (act->key, "return") ? any_absent (story) : any_person (story);
}

/* --- One act --- */

/* Who takes a head's place is mostly one of the members. */
static void
choose_head (Story *story, SrActRequest *request)
{
  const SrAct *act = sr_act_request_act (request);
  g_autoptr (GArray) ids =
      act->candidates ? act->candidates (story->fixture->reg, request, "head_id") : NULL;

  if (ids && ids->len && chance (story, 8))
    set_id (sr_act_request_values (request), "head_id",
            g_array_index (ids, gint64, below (story, (gint32)ids->len)));
}

static void
do_one (Story *story)
{
  static const char *const keys[] = {"join",     "move-in",   "birth",  "birth",
                                     "marry-in", "marry-out", "death",  "move-out",
                                     "move-out", "return",    "return", "change-head",
                                     "leave",    "split",     "merge",  "move-flat"};
  const SrAct *act = sr_act_find (keys[below (story, G_N_ELEMENTS (keys))]);
  gint64 id = subject (story, act);
  const SrSchema *schema = act->subject ? sr_schema_find (act->subject) : NULL;
  g_autoptr (SrActRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entry;

  if (act->subject && id == 0)
    return;
  request = sr_act_request_new (act, schema, id);
  sr_act_request_set_date (request, story->date);
  choose_head (story, request);
  fill (story, request);
  if (!sr_act_perform (story->fixture->reg, request, &entry, &error)) {
    g_assert_true (error->code == SR_STORE_ERROR_REFUSED || error->code == SR_STORE_ERROR_INVALID);
    return;
  }
  g_array_append_val (story->entries, entry);
  g_hash_table_insert (
      story->done, (gpointer)act->key,
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (story->done, act->key)) + 1));
}

/* --- What holds --- */

static int
figure (Story *story, const char *key, const char *from, const char *to)
{
  SrFigureWhen when = {.as_of = to, .from = from};
  SrFigureValue value = {FALSE, 0};
  g_autoptr (GError) error = NULL;

  sr_figure_value (story->fixture->reg, sr_figure_find (key), &when, &value, &error);
  g_assert_no_error (error);
  return (int)value.number;
}

/* From the day after START to END. */
static void
assert_identity (Story *story, const char *start, const char *end)
{
  char from[SR_DATE_SIZE];
  int came, went;

  sr_date_add_days (start, 1, from);
  came = figure (story, "births", from, end) + figure (story, "moved_in", from, end);
  went = figure (story, "deaths", from, end) + figure (story, "moved_out", from, end);
  g_assert_cmpint (figure (story, "persons", NULL, end), ==,
                   figure (story, "persons", NULL, start) + came - went);
}

static void
assert_invariant (Story *story, const char *query, const char *type)
{
  SrDatabase *database = sr_register_database (story->fixture->reg);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE void = 0", type);
  g_autoptr (SrStatement) ids = sr_database_prepare (database, sql, NULL);

  while (sr_statement_step (ids, NULL) == SR_STEP_ROW) {
    g_autoptr (SrStatement) found = sr_database_prepare (database, sr_act_file (query), NULL);

    sr_statement_bind_integer (found, ":id", sr_statement_integer (ids, 0));
    if (sr_statement_step (found, NULL) != SR_STEP_DONE)
      g_error ("%s finds %s %" G_GINT64_FORMAT, query, type, sr_statement_integer (ids, 0));
  }
}

static void
assert_invariants (Story *story)
{
  assert_invariant (story, "invariants/within-household.sql", "household");
  assert_invariant (story, "invariants/one-head.sql", "household");
  assert_invariant (story, "invariants/not-before-birth.sql", "person");
  assert_invariant (story, "invariants/not-after-death.sql", "person");
  assert_invariant (story, "invariants/one-household.sql", "person");
  assert_invariant (story, "invariants/one-household-per-flat.sql", "flat");
}

/* A household that left has nobody and no flat. */
static void
assert_nobody_stays_behind (Story *story)
{
  g_assert_cmpint (
      sr_fixture_integer (story->fixture,
                          "SELECT COUNT(*) FROM membership m JOIN household h ON h.id ="
                          " m.household_id WHERE m.void = 0 AND h.moved_out_on IS NOT NULL"
                          " AND (m.until IS NULL OR m.until > h.moved_out_on)"),
      ==, 0);
  g_assert_cmpint (
      sr_fixture_integer (story->fixture,
                          "SELECT COUNT(*) FROM occupancy o JOIN household h ON h.id ="
                          " o.household_id WHERE o.void = 0 AND h.moved_out_on IS NOT NULL"
                          " AND (o.until IS NULL OR o.until > h.moved_out_on)"),
      ==, 0);
}

/* --- The story --- */

static void
tell (Story *story)
{
  char middle[SR_DATE_SIZE] = "2020-06-01";

  for (guint i = 0; i < N_ACTS; i++) {
    char before[SR_DATE_SIZE];

    g_strlcpy (before, story->date, sizeof before);
    if (chance (story, 8)) /* else on the same day as the one before */
      sr_date_add_days (before, 1 + below (story, 5), story->date);
    do_one (story);
    assert_identity (story, "2020-05-31", story->date);
    assert_identity (story, middle, story->date);
    if (i % 50 == 0) {
      g_strlcpy (middle, before, sizeof middle);
      assert_invariants (story);
    }
  }
  assert_invariants (story);
  assert_nobody_stays_behind (story);
}

/* Every kind of act went well some time, or the story tells nothing of it. */
static void
assert_all_kinds (Story *story)
{
  static const char *const keys[] = {"join",  "move-in",  "birth",    "marry-in",    "marry-out",
                                     "death", "move-out", "return",   "change-head", "leave",
                                     "split", "merge",    "move-flat"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (story->done, keys[i]));

    g_test_message ("%s: %u", keys[i], n);
    g_assert_cmpuint (n, >, 0);
  }
}

static void
make_flats (SrFixture *fixture)
{
  g_autofree char *building = g_strdup_printf (
      "%" G_GINT64_FORMAT, sr_fixture_integer (fixture, "SELECT id FROM building"));

  for (int i = 201; i < 215; i++) {
    g_autofree char *room = g_strdup_printf ("%d", i);
    g_autoptr (SrDraft) flat =
        sr_fixture_draft ("flat", "building_id", building, "unit_number", "1", "floor_number", "2",
                          "room_number", room, "flat_state", "vacant", NULL);

    sr_fixture_create (fixture, flat, NULL);
  }
}

static void
test_random (SrFixture *fixture, gconstpointer data)
{
  Story story = {.fixture = fixture, .random = g_rand_new_with_seed (20250927)};
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  make_flats (fixture);
  story.entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  story.done = g_hash_table_new (g_str_hash, g_str_equal);
  g_strlcpy (story.date, "2020-06-01", sizeof story.date);
  before = community_dump (fixture);
  tell (&story);
  assert_all_kinds (&story);
  after = community_dump (fixture);
  g_assert_cmpstr (before, !=, after);
  for (guint i = story.entries->len; i > 0; i--)
    community_undo (fixture, g_array_index (story.entries, gint64, i - 1));
  undone = community_dump (fixture);
  g_assert_cmpstr (before, ==, undone);
  g_array_unref (story.entries);
  g_hash_table_unref (story.done);
  g_rand_free (story.random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/acts/random", test_random);
  return g_test_run ();
}
