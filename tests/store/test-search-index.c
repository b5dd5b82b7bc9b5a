/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The search index against the database: in communities made by lot every part of every name and
 * number finds whom LIKE finds, in order; an index that was refreshed after each of many acts is as
 * one that is read anew; and what is void, former, of another day or by another program.
 */
#include <string.h>

#include "core/sr-pinyin.h"
#include "core/sr-text.h"
#include "store/sr-entry.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "store/sr-search-index.h"
#include "support/sr-fixture.h"

#define N_PERSONS    60
#define N_HOUSEHOLDS 20
#define N_FLATS      30
#define N_ACTS       40

/* Surnames of two readings, of two characters, and usual ones; characters that share syllables. */
static const char *const surnames[] = {"曾", "单", "覃", "解", "张", "王", "向", "欧阳", "吕"};
static const char *const given[] = {"大", "明", "桂", "英", "军", "红", "艳", "女", "绿", "山"};
static const char *const villages[] = {"430822101209", "430822103208", "430822106232"};

static guint
draw (guint n)
{
  return (guint)g_test_rand_int_range (0, (gint32)n);
}

static char *
draw_name (void)
{
  return g_strconcat (surnames[draw (G_N_ELEMENTS (surnames))], given[draw (G_N_ELEMENTS (given))],
                      draw (3) ? given[draw (G_N_ELEMENTS (given))] : "", NULL);
}

static char *
draw_phone (void)
{
  return g_strdup_printf ("13%09u", draw (1000000000));
}

/* Unchecked numbers, written as they are: only their parts matter. */
static char *
draw_id_number (guint n)
{
  return g_strdup_printf ("430898%04u%02u%02u%03u%s", 1950 + draw (70), 1 + draw (12),
                          1 + draw (28), n % 1000, draw (10) ? "7" : "X");
}

static const char *const days[] = {"2019-05-01", "2020-10-01", "2022-03-15", "2024-01-01",
                                   "2025-06-30"};

static const char *
draw_day (void)
{
  return days[draw (G_N_ELEMENTS (days))];
}

/* --- A community by lot --- */

static gint64
insert (SrEntry *entry, const char *type, ...)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (SrDraft) draft = sr_draft_new (schema);
  g_autofree SrValue *values = g_new0 (SrValue, schema->n_fields);
  g_autoptr (GError) error = NULL;
  const char *key;
  va_list pairs;
  gint64 id = 0;

  va_start (pairs, type);
  while ((key = va_arg (pairs, const char *))) {
    const char *text = va_arg (pairs, const char *);
    const SrField *field = sr_schema_field (schema, key);

    if (text)
      g_assert_true (
          sr_kind_parse (field->kind, text, &values[sr_schema_index (schema, key)], NULL));
  }
  va_end (pairs);
  sr_entry_insert (entry, schema, values, NULL, &id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < schema->n_fields; i++)
    sr_value_clear (&values[i]);
  return id;
}

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

typedef struct {
  GArray *persons, *households, *flats, *memberships, *occupancies;
} Community;

static void
community_init (Community *community)
{
  GArray **all[] = {&community->persons, &community->households, &community->flats,
                    &community->memberships, &community->occupancies};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    *all[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
community_clear (Community *community)
{
  g_array_unref (community->persons);
  g_array_unref (community->households);
  g_array_unref (community->flats);
  g_array_unref (community->memberships);
  g_array_unref (community->occupancies);
}

static char *
any_of (const GArray *ids)
{
  return text_of (g_array_index (ids, gint64, draw (ids->len)));
}

static void
add (GArray *ids, gint64 id)
{
  g_array_append_val (ids, id);
}

static void
add_person (SrEntry *entry, Community *community)
{
  guint n = community->persons->len;
  g_autofree char *code = g_strdup_printf ("P-%04u", n);
  g_autofree char *name = draw_name ();
  g_autofree char *number = draw_id_number (n);
  g_autofree char *phone = draw (3) ? draw_phone () : NULL;

  add (community->persons, insert (entry, "person", "person_code", code, "name", name, "id_number",
                                   draw (8) ? number : NULL, "phone", phone, NULL));
}

static void
add_household (SrEntry *entry, Community *community)
{
  g_autofree char *code = g_strdup_printf ("SR-%03u", community->households->len);
  const char *village = draw (4) ? villages[draw (G_N_ELEMENTS (villages))] : NULL;
  g_autofree char *township = village ? g_strndup (village, 9) : NULL;
  g_autofree char *phone = draw (2) ? draw_phone () : NULL;

  add (community->households, insert (entry, "household", "household_code", code, "origin_township",
                                      township, "origin_village", village, "phone", phone, NULL));
}

static void
add_membership (SrEntry *entry, Community *community, const char *person)
{
  g_autofree char *household = any_of (community->households);

  add (community->memberships,
       insert (entry, "membership", "household_id", household, "person_id", person, "relation",
               draw (3) ? "son" : "head", "since", draw (4) ? draw_day () : NULL, "until",
               draw (4) ? NULL : "2025-07-01", NULL));
}

static void
add_occupancy (SrEntry *entry, Community *community)
{
  g_autofree char *household = any_of (community->households);
  g_autofree char *flat = any_of (community->flats);

  add (community->occupancies,
       insert (entry, "occupancy", "household_id", household, "flat_id", flat, "since",
               draw (4) ? draw_day () : NULL, "until", draw (3) ? NULL : "2025-07-01", NULL));
}

static void
add_flats (SrEntry *entry, Community *community)
{
  g_autofree char *building = text_of (insert (entry, "building", "building_number", "3", NULL));

  for (guint i = 0; i < N_FLATS; i++) {
    g_autofree char *room = g_strdup_printf ("%u0%u", 1 + i / 4, 1 + i % 4);

    add (community->flats, insert (entry, "flat", "building_id", building, "unit_number",
                                   i % 2 ? "1" : "2", "room_number", room, NULL));
  }
}

static SrEntry *
begin (SrRegister *reg)
{
  g_autoptr (GError) error = NULL;
  SrEntry *entry = sr_entry_begin (reg, "test", &error);

  g_assert_no_error (error);
  return entry;
}

static void
commit (SrEntry *entry)
{
  g_autoptr (GError) error = NULL;

  sr_entry_commit (entry, NULL, &error);
  g_assert_no_error (error);
  sr_entry_free (entry);
}

static void
set (SrEntry *entry, const char *type, gint64 id, const char *field, const char *text)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) record =
      sr_record_load (sr_entry_register (entry), schema, id, NULL, &error);
  g_autoptr (SrDraft) draft = NULL;
  g_auto (SrValue) value = SR_VALUE_INIT;

  g_assert_no_error (error);
  draft = sr_draft_new_for (record);
  g_assert_true (text == NULL ||
                 sr_kind_parse (sr_schema_field (schema, field)->kind, text, &value, NULL));
  sr_draft_set (draft, field, &value);
  sr_entry_correct (entry, draft, NULL, &error);
  g_assert_no_error (error);
}

static void
fill (SrRegister *reg, Community *community)
{
  SrEntry *entry = begin (reg);

  community_init (community);
  add_flats (entry, community);
  for (guint i = 0; i < N_HOUSEHOLDS; i++)
    add_household (entry, community);
  for (guint i = 0; i < N_PERSONS; i++) {
    g_autofree char *person = NULL;

    add_person (entry, community);
    person = text_of (g_array_index (community->persons, gint64, i));
    for (guint n = draw (8) ? 1 : draw (3); n; n--)
      add_membership (entry, community, person);
  }
  for (guint i = 0; i < N_HOUSEHOLDS + 5; i++)
    add_occupancy (entry, community);
  commit (entry);
}

/* --- Questions --- */

static void
add_parts (GPtrArray *questions, const char *text)
{
  g_autofree char *folded = sr_text_fold (text);
  glong n = g_utf8_strlen (folded, -1);

  for (glong from = 0; from < n; from++)
    for (glong count = 1; count <= 4 && from + count <= n; count++)
      g_ptr_array_add (questions, g_utf8_substring (folded, from, from + count));
  if (n)
    g_ptr_array_add (questions, g_steal_pointer (&folded));
}

static void
add_column (SrFixture *fixture, GPtrArray *questions, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (fixture->reg), sql, &error);

  g_assert_no_error (error);
  while (sr_statement_step (statement, &error) == SR_STEP_ROW) {
    g_auto (GStrv) words = g_strsplit (sr_statement_text (statement, 0), " ", -1);

    for (guint i = 0; words[i]; i++)
      add_parts (questions, words[i]);
  }
  g_assert_no_error (error);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Every part, of one to four characters and whole, of everything that finds somebody. */
static GPtrArray *
all_questions (SrFixture *fixture)
{
  static const char *const columns[] = {
      "SELECT name FROM person WHERE name IS NOT NULL",
      "SELECT name_search FROM person WHERE name_search IS NOT NULL",
      "SELECT person_code FROM person",
      "SELECT id_number FROM person WHERE id_number IS NOT NULL",
      "SELECT phone FROM person WHERE phone IS NOT NULL",
      "SELECT household_code FROM household",
      "SELECT phone FROM household WHERE phone IS NOT NULL",
      "SELECT b.building_number || '-' || f.unit_number || '-' || f.room_number FROM flat AS f"
      " JOIN building AS b ON b.id = f.building_id",
      "SELECT name FROM village WHERE code IN ('430822101209', '430822103208', '430822106232')",
      "SELECT name FROM township WHERE code IN ('430822101', '430822103', '430822106')",
      "SELECT old FROM change WHERE op = 'set' AND field IN ('name', 'id_number', 'phone')"
      " AND old IS NOT NULL",
      "SELECT '龘龘 xqv 000000 9-9-999'",
  };
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *each = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (fixture, questions, columns[i]);
  g_ptr_array_sort (questions, compare_texts);
  for (guint i = 0; i < questions->len; i++)
    if (i == 0 || strcmp (questions->pdata[i], questions->pdata[i - 1]) != 0)
      g_ptr_array_add (each, g_strdup (questions->pdata[i]));
  return each;
}

static SrIdSet *
set_of (const GArray *ids)
{
  SrIdSet *set = sr_id_set_new ();

  for (guint i = 0; i < ids->len; i++)
    sr_id_set_add (set, g_array_index (ids, gint64, i));
  return set;
}

static gboolean
is_letters (const char *text)
{
  return text[strspn (text, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

/* LIKE knows nothing of the pinyin of former names; but for that the hits are the same. */
static void
assert_as_like (SrFixture *fixture, SrSearchIndex *index, const char *type, const char *text)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrIdSet) former = NULL;
  g_autoptr (GArray) ours = sr_search_index_find (index, schema, text, NULL, 0, &former);
  g_autoptr (SrIdSet) our_set = set_of (ours);
  g_autoptr (GArray) theirs = NULL;
  g_autoptr (SrIdSet) their_set = NULL;

  sr_query_set_search (query, text);
  theirs = sr_query_ids (fixture->reg, query, &error);
  g_assert_no_error (error);
  their_set = set_of (theirs);
  for (guint i = 0; i < theirs->len; i++)
    if (!sr_id_set_contains (our_set, g_array_index (theirs, gint64, i)))
      g_error ("“%s” does not find %s %" G_GINT64_FORMAT, text, type,
               g_array_index (theirs, gint64, i));
  for (guint i = 0; i < ours->len; i++) {
    gint64 id = g_array_index (ours, gint64, i);

    if (!sr_id_set_contains (their_set, id) &&
        !(is_letters (text) && sr_id_set_contains (former, id)))
      g_error ("“%s” finds %s %" G_GINT64_FORMAT, text, type, id);
  }
}

static SrSearchIndex *
load (SrRegister *reg)
{
  g_autoptr (GError) error = NULL;
  SrSearchIndex *index = sr_search_index_load (reg, &error);

  g_assert_no_error (error);
  return index;
}

static void
correct_some (SrFixture *fixture, Community *community)
{
  SrEntry *entry = begin (fixture->reg);

  for (guint i = 0; i < 8; i++) {
    gint64 person = g_array_index (community->persons, gint64, i * 3);
    g_autofree char *name = draw_name ();
    g_autofree char *phone = draw_phone ();

    set (entry, "person", person, "name", name);
    set (entry, "person", person, "phone", draw (2) ? phone : NULL);
    set (entry, "household", g_array_index (community->households, gint64, i), "phone", phone);
  }
  commit (entry);
}

static void
test_like (SrFixture *fixture, gconstpointer data)
{
  Community community;
  g_autoptr (SrSearchIndex) index = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  fill (fixture->reg, &community);
  correct_some (fixture, &community);
  index = load (fixture->reg);
  questions = all_questions (fixture);
  g_assert_cmpuint (questions->len, >, 1000);
  for (guint i = 0; i < questions->len; i++) {
    assert_as_like (fixture, index, "person", questions->pdata[i]);
    assert_as_like (fixture, index, "household", questions->pdata[i]);
  }
  community_clear (&community);
}

/* By the stored key of the name, then by id; the first so many are the first of all. */
static void
test_order (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (SrQuery) query = sr_query_new (schema);
  Community community;
  g_autoptr (SrSearchIndex) index = NULL;
  g_autoptr (GArray) ours = NULL, theirs = NULL, first = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture->reg, &community);
  index = load (fixture->reg);
  ours = sr_search_index_find (index, schema, "a", NULL, 0, NULL);
  sr_query_set_search (query, "a");
  sr_query_set_sort (query, "name", FALSE);
  theirs = sr_query_ids (fixture->reg, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ours->len, >, 10);
  g_assert_cmpmem (ours->data, ours->len * sizeof (gint64), theirs->data,
                   theirs->len * sizeof (gint64));
  first = sr_search_index_find (index, schema, "a", NULL, 7, NULL);
  g_assert_cmpmem (first->data, first->len * sizeof (gint64), ours->data, 7 * sizeof (gint64));
  community_clear (&community);
}

static void
test_within (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("person");
  Community community;
  g_autoptr (SrSearchIndex) index = NULL;
  g_autoptr (GArray) all = NULL, some = NULL;
  g_autoptr (SrIdSet) within = sr_id_set_new ();

  fill (fixture->reg, &community);
  index = load (fixture->reg);
  all = sr_search_index_find (index, schema, "p-", NULL, 0, NULL);
  g_assert_cmpuint (all->len, ==, N_PERSONS);
  for (guint i = 0; i < all->len; i += 2)
    sr_id_set_add (within, g_array_index (all, gint64, i));
  some = sr_search_index_find (index, schema, "p-", within, 0, NULL);
  g_assert_cmpuint (some->len, ==, N_PERSONS / 2);
  for (guint i = 0; i < some->len; i++)
    g_assert_cmpint (g_array_index (some, gint64, i), ==, g_array_index (all, gint64, 2 * i));
  community_clear (&community);
}

/* --- Refreshing --- */

static void
act_by_lot (SrRegister *reg, Community *community)
{
  SrEntry *entry = begin (reg);
  gint64 person = g_array_index (community->persons, gint64, draw (community->persons->len));
  gint64 household =
      g_array_index (community->households, gint64, draw (community->households->len));
  gint64 membership =
      g_array_index (community->memberships, gint64, draw (community->memberships->len));
  gint64 occupancy =
      g_array_index (community->occupancies, gint64, draw (community->occupancies->len));
  g_autofree char *name = draw_name ();
  g_autofree char *phone = draw_phone ();
  g_autofree char *other = any_of (community->households);
  g_autofree char *whom = text_of (person);
  g_autofree char *fresh = NULL;

  switch (draw (12)) {
  case 0:
    add_person (entry, community);
    fresh = text_of (g_array_index (community->persons, gint64, community->persons->len - 1));
    add_membership (entry, community, fresh);
    break;
  case 1:
    set (entry, "person", person, "name", name);
    break;
  case 2:
    set (entry, "person", person, "phone", phone);
    break;
  case 3:
    g_assert_true (sr_entry_set_void (entry, sr_schema_find ("person"), person, TRUE, NULL));
    break;
  case 4:
    g_assert_true (sr_entry_set_void (entry, sr_schema_find ("person"), person, FALSE, NULL));
    break;
  case 5:
    set (entry, "membership", membership, "until", "2025-08-01");
    break;
  case 6:
    set (entry, "membership", membership, "household_id", other);
    break;
  case 7:
    set (entry, "membership", membership, "relation", draw (2) ? "head" : "son");
    break;
  case 8:
    set (entry, "occupancy", occupancy, "household_id", other);
    break;
  case 9:
    set (entry, "household", household, "origin_village", villages[draw (3)]);
    break;
  case 10:
    g_assert_true (
        sr_entry_set_void (entry, sr_schema_find ("membership"), membership, TRUE, NULL));
    break;
  default:
    add_household (entry, community);
    add_membership (entry, community, whom);
    add_occupancy (entry, community);
    break;
  }
  commit (entry);
}

static void
assert_same_hits (SrSearchIndex *one, SrSearchIndex *other, const char *type, const char *text)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (SrIdSet) former = NULL, other_former = NULL;
  g_autoptr (GArray) hits = sr_search_index_find (one, schema, text, NULL, 0, &former);
  g_autoptr (GArray) other_hits =
      sr_search_index_find (other, schema, text, NULL, 0, &other_former);

  if (hits->len != other_hits->len ||
      (hits->len && memcmp (hits->data, other_hits->data, hits->len * sizeof (gint64)) != 0))
    g_error ("“%s” finds other %ss: %u, anew %u", text, type, hits->len, other_hits->len);
  for (guint i = 0; i < hits->len; i++) {
    gint64 id = g_array_index (hits, gint64, i);

    g_assert_true (sr_id_set_contains (former, id) == sr_id_set_contains (other_former, id));
  }
}

static const char *const some_questions[] = {"曾",   "大", "王大", "张家",   "wang", "zd",
                                             "sdm",  "a",  "3-1",  "3-2-10", "sr-0", "p-00",
                                             "4308", "13", "7",    "01",     "x"};

static void
test_refresh (SrFixture *fixture, gconstpointer data)
{
  Community community;
  g_autoptr (SrSearchIndex) index = NULL;

  fill (fixture->reg, &community);
  index = load (fixture->reg);
  for (guint i = 0; i < N_ACTS; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SrSearchIndex) old = g_steal_pointer (&index);
    g_autoptr (SrSearchIndex) anew = NULL;

    act_by_lot (fixture->reg, &community);
    index = sr_search_index_refresh (old, fixture->reg, &error);
    g_assert_no_error (error);
    g_assert_true (sr_search_index_is_fresh (index, fixture->reg));
    anew = load (fixture->reg);
    for (guint q = 0; q < G_N_ELEMENTS (some_questions); q++) {
      assert_same_hits (index, anew, "person", some_questions[q]);
      assert_same_hits (index, anew, "household", some_questions[q]);
    }
  }
  community_clear (&community);
}

static guint
n_hits (SrSearchIndex *index, const char *type, const char *text)
{
  g_autoptr (GArray) hits =
      sr_search_index_find (index, sr_schema_find (type), text, NULL, 0, NULL);

  return hits->len;
}

/* What many refer to is read with everything else. */
static void
test_refresh_place (SrFixture *fixture, gconstpointer data)
{
  Community community;
  g_autoptr (SrSearchIndex) index = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  SrEntry *entry;
  guint n;

  fill (fixture->reg, &community);
  index = load (fixture->reg);
  n = n_hits (index, "household", "王家坡");
  g_assert_cmpuint (n, >, 0);
  entry = begin (fixture->reg);
  set (entry, "village",
       sr_fixture_integer (fixture, "SELECT id FROM village WHERE code = '430822101209'"), "name",
       "新名坡村");
  commit (entry);
  after = sr_search_index_refresh (index, fixture->reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_hits (after, "household", "新名坡"), ==, n);
  g_assert_cmpuint (n_hits (after, "household", "王家坡"), ==, 0);
  g_assert_cmpuint (n_hits (index, "household", "王家坡"), ==, n);
  community_clear (&community);
}

/* Nothing written, or only what the index does not have: the same one. */
static void
test_fresh (SrFixture *fixture, gconstpointer data)
{
  Community community;
  g_autoptr (SrSearchIndex) index = NULL, same = NULL;

  fill (fixture->reg, &community);
  index = load (fixture->reg);
  g_assert_true (sr_search_index_is_fresh (index, fixture->reg));
  same = sr_search_index_refresh (index, fixture->reg, NULL);
  g_assert_true (same == index);
  community_clear (&community);
}

/* --- Single cases --- */

typedef struct {
  gint64 person, household;
} Pair;

static Pair
one_household (SrRegister *reg, const char *until)
{
  SrEntry *entry = begin (reg);
  Pair pair;
  g_autofree char *person = NULL;
  g_autofree char *household = NULL;

  pair.person = insert (entry, "person", "person_code", "P-9", "name", "曾大明", "id_number",
                        "430898198001019876", "phone", "13812345678", NULL);
  pair.household = insert (entry, "household", "household_code", "SR-9", NULL);
  person = text_of (pair.person);
  household = text_of (pair.household);
  insert (entry, "membership", "household_id", household, "person_id", person, "relation", "head",
          "since", "2020-10-01", "until", until, NULL);
  commit (entry);
  return pair;
}

static gboolean
finds (SrSearchIndex *index, const char *type, const char *text, gboolean *is_former)
{
  g_autoptr (SrIdSet) former = NULL;
  g_autoptr (GArray) hits =
      sr_search_index_find (index, sr_schema_find (type), text, NULL, 0, &former);

  g_assert_cmpuint (hits->len, <=, 1);
  *is_former = hits->len && sr_id_set_contains (former, g_array_index (hits, gint64, 0));
  return hits->len == 1;
}

static void
test_former (SrFixture *fixture, gconstpointer data)
{
  Pair pair = one_household (fixture->reg, NULL);
  SrEntry *entry = begin (fixture->reg);
  g_autoptr (SrSearchIndex) index = NULL;
  static const char *const former[] = {"曾大", "zengdaming", "zdm", "engd", "5678"};
  static const char *const now[] = {"曾小", "zengxiao", "zxm", "9876", "4321"};
  gboolean is_former;

  set (entry, "person", pair.person, "name", "曾小明");
  set (entry, "person", pair.person, "phone", "13887654321");
  commit (entry);
  index = load (fixture->reg);
  for (guint i = 0; i < G_N_ELEMENTS (former); i++) {
    g_test_message ("%s, %s", former[i], now[i]);
    g_assert_true (finds (index, "person", former[i], &is_former) && is_former);
    g_assert_true (finds (index, "household", former[i], &is_former) && is_former);
    g_assert_true (finds (index, "person", now[i], &is_former) && !is_former);
    g_assert_true (finds (index, "household", now[i], &is_former) && !is_former);
  }
}

/* Somebody who left finds the household they left; before they came they did not. */
static void
test_as_of (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrSearchIndex) index = NULL, before = NULL, during = NULL;
  gboolean is_former;

  one_household (fixture->reg, "2025-07-01");
  index = load (fixture->reg);
  g_assert_true (finds (index, "household", "曾大明", &is_former) && is_former);
  g_assert_true (finds (index, "person", "曾大明", &is_former) && !is_former);
  sr_register_override_as_of (fixture->reg, "2019-01-01");
  g_assert_false (sr_search_index_is_fresh (index, fixture->reg));
  before = sr_search_index_refresh (index, fixture->reg, NULL);
  g_assert_false (finds (before, "household", "曾大明", &is_former));
  sr_register_override_as_of (fixture->reg, "2024-12-31");
  during = sr_search_index_refresh (before, fixture->reg, NULL);
  g_assert_true (finds (during, "household", "曾大明", &is_former) && !is_former);
}

static void
test_void (SrFixture *fixture, gconstpointer data)
{
  Pair pair = one_household (fixture->reg, NULL);
  g_autoptr (SrSearchIndex) index = load (fixture->reg);
  g_autoptr (SrSearchIndex) after = NULL;
  SrEntry *entry = begin (fixture->reg);
  gboolean is_former;

  g_assert_true (finds (index, "person", "p-9", &is_former));
  g_assert_true (sr_entry_set_void (entry, sr_schema_find ("person"), pair.person, TRUE, NULL));
  commit (entry);
  after = sr_search_index_refresh (index, fixture->reg, NULL);
  g_assert_false (finds (after, "person", "p-9", &is_former));
  g_assert_false (finds (after, "household", "曾大明", &is_former));
  g_assert_true (finds (after, "household", "sr-9", &is_former));
}

/* One program searches, another writes. */
static void
test_two_programs (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRegister) other = sr_register_open (fixture->path, FALSE, NULL);
  g_autoptr (SrSearchIndex) index = load (fixture->reg);
  g_autoptr (SrSearchIndex) after = NULL;
  gboolean is_former;

  g_assert_false (finds (index, "person", "zdm", &is_former));
  one_household (other, NULL);
  g_assert_false (sr_search_index_is_fresh (index, fixture->reg));
  after = sr_search_index_refresh (index, fixture->reg, NULL);
  g_assert_true (finds (after, "person", "zdm", &is_former));
  g_assert_true (finds (after, "household", "9876", &is_former));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add (path, SrFixture, NULL, sr_fixture_set_up, func, sr_fixture_tear_down)
  ADD ("/search-index/like", test_like);
  ADD ("/search-index/order", test_order);
  ADD ("/search-index/within", test_within);
  ADD ("/search-index/refresh", test_refresh);
  ADD ("/search-index/refresh-place", test_refresh_place);
  ADD ("/search-index/fresh", test_fresh);
  ADD ("/search-index/former", test_former);
  ADD ("/search-index/as-of", test_as_of);
  ADD ("/search-index/void", test_void);
  ADD ("/search-index/two-programs", test_two_programs);
  return g_test_run ();
}
