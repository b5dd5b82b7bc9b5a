/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The small community and short ways to ask acts of it.
 */
#include "community.h"

#include <string.h>

#include "store/sr-record-store.h"
#include "store/sr-typed.h"

static void
set_pairs (SrFixture *fixture, SrDraft *draft, va_list args)
{
  const char *key;

  while ((key = va_arg (args, const char *)))
    if (!sr_typed_set (fixture->reg, draft, key, va_arg (args, const char *)))
      g_test_message ("%s cannot be read", key);
}

SrActRequest *
community_request (SrFixture *fixture, const char *act, const char *code, const char *date, ...)
{
  const SrSchema *schema = code ? sr_schema_find (sr_act_find (act)->subject) : NULL;
  SrActRequest *request = sr_act_request_new (sr_act_find (act), schema,
                                              code ? community_id (fixture, schema->key, code) : 0);
  va_list args;

  sr_act_request_set_date (request, date);
  va_start (args, date);
  if (sr_act_request_values (request))
    set_pairs (fixture, sr_act_request_values (request), args);
  va_end (args);
  return request;
}

void
community_row (SrFixture *fixture, SrActRequest *request, ...)
{
  va_list args;

  va_start (args, request);
  set_pairs (fixture, sr_act_request_add_row (request), args);
  va_end (args);
}

SrActRequest *
community_edit (
    SrFixture *fixture, const char *act, const char *type, gint64 id, const char *date, ...)
{
  const SrSchema *schema = sr_schema_find (type);
  SrActRequest *request = sr_act_request_new (sr_act_find (act), schema, id);
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;
  va_list args;

  sr_act_request_set_date (request, date);
  if (!(sr_act_find (act)->flags & SR_ACT_DRAFTS))
    return request;
  record = id ? sr_record_load (fixture->reg, schema, id, date, NULL) : NULL;
  draft = record ? sr_draft_new_for (record) : sr_draft_new (schema);
  va_start (args, date);
  set_pairs (fixture, draft, args);
  va_end (args);
  sr_act_request_add_draft (request, draft);
  return request;
}

gint64
community_perform (SrFixture *fixture, SrActRequest *request)
{
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  sr_act_perform (fixture->reg, request, &entry, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry, >, 0);
  sr_act_request_free (request);
  return entry;
}

void
community_refused (SrFixture *fixture, SrActRequest *request, int code, const char *part)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_act_perform (fixture->reg, request, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, code);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  sr_act_request_free (request);
}

char *
community_preview (SrFixture *fixture, SrActRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (SrActPreview) preview = sr_act_preview (fixture->reg, request, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  g_string_append_printf (text, "%s\n%s\n", preview->heading, preview->title);
  for (guint i = 0; i < preview->lines->len; i++) {
    const SrActLine *line = preview->lines->pdata[i];

    g_string_append_printf (text, "%s %s\n", sr_act_sign_text (line->sign), line->text);
  }
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
community_does (SrFixture *fixture, SrActRequest *request, const char *text)
{
  g_autofree char *before = community_dump (fixture);
  g_autofree char *said = community_preview (fixture, request);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64 entry;

  g_assert_cmpstr (said, ==, text);
  entry = community_perform (fixture, request);
  after = community_dump (fixture);
  g_assert_cmpstr (before, !=, after);
  community_undo (fixture, entry);
  undone = community_dump (fixture);
  g_assert_cmpstr (before, ==, undone);
  community_redo (fixture, entry);
  redone = community_dump (fixture);
  g_assert_cmpstr (after, ==, redone);
}

gint64
community_undo (SrFixture *fixture, gint64 entry)
{
  return community_perform (fixture, sr_act_request_new_for_entry (sr_act_find ("undo"), entry));
}

gint64
community_redo (SrFixture *fixture, gint64 entry)
{
  return community_perform (fixture, sr_act_request_new_for_entry (sr_act_find ("redo"), entry));
}

gint64
community_id (SrFixture *fixture, const char *type, const char *code)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  sr_record_find_id (fixture->reg, sr_schema_find (type), code, &id, &error);
  g_assert_no_error (error);
  return id;
}

gint64
community_membership (SrFixture *fixture, const char *name)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id"
                       " WHERE p.name = '%s' AND m.void = 0 AND m.until IS NULL",
                       name);

  return sr_fixture_integer (fixture, sql);
}

/* Rows of one table that are not void. */
static void
dump_table (SrFixture *fixture, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE void = 0 ORDER BY id", table);
  g_autoptr (SrStatement) rows =
      sr_database_prepare (sr_register_database (fixture->reg), sql, NULL);

  g_string_append_printf (dump, "%s\n", table);
  while (rows && sr_statement_step (rows, NULL) == SR_STEP_ROW) {
    for (guint i = 0; i < sr_statement_n_columns (rows); i++)
      if (strcmp (sr_statement_column_name (rows, i), "version") != 0)
        g_string_append_printf (dump, "%s|", sr_statement_text (rows, i));
    g_string_append_c (dump, '\n');
  }
}

char *
community_dump (SrFixture *fixture)
{
  static const char *const tables[] = {
      "household",  "household_state", "person",     "person_state",
      "membership", "occupancy",       "post",       "flat",
      "building",   "monitoring",      "measure",    "income_account",
      "mentor",     "factory",         "work_spell", "wage",
      "training",   "company",         "fair",       "fair_company",
      "posting",    "job_seeker",      "placement"};
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    dump_table (fixture, tables[i], dump);
  return g_string_free (dump, FALSE);
}

static void
make_place (SrFixture *fixture)
{
  g_autoptr (SrDraft) site =
      sr_fixture_draft ("site", "name", "桑瑞家园", "township", "430822101", NULL);
  g_autofree char *site_id = NULL;
  g_autoptr (SrDraft) building = NULL;
  g_autofree char *building_id = NULL;

  site_id = g_strdup_printf ("%" G_GINT64_FORMAT, sr_fixture_create (fixture, site, NULL));
  building = sr_fixture_draft ("building", "building_number", "3", NULL);
  building_id = g_strdup_printf ("%" G_GINT64_FORMAT, sr_fixture_create (fixture, building, NULL));
  for (int i = 1; i <= 5; i++) {
    g_autofree char *room = g_strdup_printf ("10%d", i);
    g_autoptr (SrDraft) flat = sr_fixture_draft ("flat", "building_id", building_id, "unit_number",
                                                 "1", "floor_number", "1", "room_number", room,
                                                 "flat_state", i == 5 ? "public" : "vacant", NULL);

    sr_fixture_create (fixture, flat, NULL);
  }
}

static void
move_in_two (SrFixture *fixture)
{
  SrActRequest *first =
      community_request (fixture, "move-in", NULL, "2019-09-27", "origin_township", "人潮溪镇",
                         "flat_id", "3-1-101", "phone", "13800005678", NULL);
  SrActRequest *second =
      community_request (fixture, "move-in", NULL, "2020-05-01", "origin_township", "凉水口镇",
                         "flat_id", "3-1-102", NULL);

  community_row (fixture, first, "name", "彭大明", "relation", "户主", "sex", "男", "born_on",
                 "1970-02-03", NULL);
  community_row (fixture, first, "name", "向桂英", "relation", "配偶", "sex", "女", "born_on",
                 "1972-11-20", NULL);
  community_row (fixture, first, "name", "彭志强", "relation", "之子", "sex", "男", "born_on",
                 "1995-06-01", NULL);
  community_perform (fixture, first);
  community_row (fixture, second, "name", "覃玉兰", "relation", "户主", "sex", "女", "born_on",
                 "1960-01-01", NULL);
  community_perform (fixture, second);
}

void
community_set_up (SrFixture *fixture, gconstpointer data)
{
  sr_fixture_set_up (fixture, data);
  make_place (fixture);
  move_in_two (fixture);
}

void
community_test (const char *path, void (*test) (SrFixture *fixture, gconstpointer data))
{
  g_test_add (path, SrFixture, NULL, community_set_up, test, sr_fixture_tear_down);
}
