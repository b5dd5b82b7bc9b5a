/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "random-acts.h"

#include "acts/sr-act-perform.h"
#include "store/sr-record-store.h"

typedef struct {
  SrRegister *reg;
  GRand *random;
  char date[SR_DATE_SIZE];
  guint names;
} Story;

static gint32
below (Story *story, gint32 n)
{
  return g_rand_int_range (story->random, 0, n);
}

/* One of the ids that SQL gives, or 0. */
static gint64
any (Story *story, const char *sql)
{
  g_autoptr (SrStatement) rows = sr_database_prepare (sr_register_database (story->reg), sql, NULL);
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
  return any (story, "SELECT id FROM flat WHERE void = 0 AND id NOT IN (SELECT flat_id FROM "
                     "occupancy WHERE void = 0 AND until IS NULL) ORDER BY id");
}

static gint64
any_household (Story *story)
{
  return any (story, "SELECT id FROM household WHERE void = 0 AND moved_out_on IS NULL AND id IN "
                     "(SELECT household_id FROM membership WHERE until IS NULL) ORDER BY id");
}

static gint64
any_membership (Story *story)
{
  return any (story, "SELECT id FROM membership WHERE void = 0 AND until IS NULL AND relation <> "
                     "'head' ORDER BY id");
}

static gint64
any_person (Story *story, gboolean member)
{
  return any (story, member
                         ? "SELECT person_id FROM membership WHERE void = 0 AND until IS NULL "
                           "ORDER BY id"
                         : "SELECT id FROM person WHERE void = 0 AND id NOT IN (SELECT person_id "
                           "FROM membership WHERE void = 0 AND until IS NULL) ORDER BY id");
}

/* --- Filling in whatever an act asks for --- */

static void
set_text (SrDraft *draft, const char *key, const char *text)
{
  if (draft && sr_schema_index (sr_draft_schema (draft), key) >= 0)
    sr_draft_set_text_value (draft, key, text);
}

static void
set_id (SrDraft *draft, const char *key, gint64 id)
{
  if (draft && id && sr_schema_index (sr_draft_schema (draft), key) >= 0)
    sr_draft_set_integer (draft, key, id);
}

static const char *
any_text (Story *story, const char *const *texts)
{
  return texts[below (story, (gint32)g_strv_length ((char **)texts))];
}

static void
new_person (Story *story, SrDraft *draft, const char *relation)
{
  g_autofree char *name = g_strdup_printf ("彭%u", ++story->names);

  set_text (draft, "name", name);
  set_text (draft, "sex", below (story, 2) ? "1" : "2");
  set_text (draft, "relation", relation);
}

static void
fill_move_in (Story *story, SrActRequest *request)
{
  static const char *const townships[] = {"430822111", "430822100", "430822224", NULL};
  static const char *const reasons[] = {"relocated", "moved_in", "returned", "other", NULL};

  set_text (sr_act_request_values (request), "origin_township", any_text (story, townships));
  new_person (story, sr_act_request_add_row (request), "head");
  for (gint32 i = below (story, 3); i > 0; i--) {
    SrDraft *row = sr_act_request_add_row (request);

    new_person (story, row, "other");
    set_text (row, "join_reason", any_text (story, reasons));
  }
}

static void
fill (Story *story, SrActRequest *request)
{
  static const char *const out[] = {"moved_out", "study", "army", "other", NULL};
  const char *key = sr_act_request_act (request)->key;
  SrDraft *values = sr_act_request_values (request);
  gboolean known = below (story, 2);

  set_id (values, "flat_id", any_flat (story));
  set_id (values, "household_id", any_household (story));
  set_text (values, "relation", "other");
  if (g_str_equal (key, "move-in"))
    fill_move_in (story, request);
  else if (g_str_equal (key, "birth") || (g_str_equal (key, "marry-in") && !known))
    new_person (story, values, g_str_equal (key, "birth") ? "son" : "other");
  else if (g_str_equal (key, "marry-in"))
    set_id (values, "person_id", any_person (story, FALSE));
  else if (g_str_equal (key, "move-out"))
    set_text (values, "leave_reason", any_text (story, out));
}

/* --- One act --- */

static gboolean
perform (Story *story, SrActRequest *request)
{
  g_autoptr (GError) error = NULL;

  sr_act_request_set_date (request, story->date);
  if (sr_act_perform (story->reg, request, NULL, &error))
    return TRUE;
  g_assert_true (error->code == SR_STORE_ERROR_REFUSED || error->code == SR_STORE_ERROR_INVALID);
  return FALSE;
}

/* A membership ends for a reason; with TRANSFER the person goes to another household. */
static gboolean
end_membership (Story *story, const char *reason)
{
  const SrSchema *schema = sr_schema_find ("membership");
  gint64 id = any_membership (story), household = any_household (story);
  g_autoptr (SrActRequest) request = sr_act_request_new (sr_act_find ("end"), schema, id);
  g_autoptr (SrRecord) record = sr_record_load (story->reg, schema, id, story->date, NULL);
  g_autoptr (SrDraft) end = sr_draft_new_for (record);
  g_autoptr (SrDraft) begin = sr_draft_new (schema);
  g_autoptr (SrActRequest) join = sr_act_request_new (sr_act_find ("create"), schema, 0);

  set_text (end, "leave_reason", reason);
  sr_act_request_add_draft (request, end);
  if (!perform (story, request))
    return FALSE;
  if (!g_str_equal (reason, "transfer"))
    return TRUE;
  set_id (begin, "household_id", household);
  set_id (begin, "person_id", sr_record_integer (record, "person_id", 0));
  set_text (begin, "relation", "other");
  set_text (begin, "since", story->date);
  set_text (begin, "join_reason", "transfer");
  sr_act_request_add_draft (join, begin);
  g_assert_true (perform (story, join));
  return TRUE;
}

static gboolean
do_one (Story *story)
{
  static const char *const keys[] = {
      "move-in", "birth", "birth", "marry-in",  "marry-out", "death", "move-out", "return",
      "leave",   "split", "merge", "move-flat", "move-flat", "end",   "end",      NULL};
  static const char *const reasons[] = {"transfer",  "death", "married_out", "transfer",
                                        "moved_out", "army",  "other",       NULL};
  const char *key = any_text (story, keys);
  const SrAct *act = sr_act_find (key);
  gboolean household = act && g_strcmp0 (act->subject, "household") == 0;
  g_autoptr (SrActRequest) request = NULL;
  gint64 subject = 0;

  if (g_str_equal (key, "end"))
    return end_membership (story, any_text (story, reasons));
  if (act == NULL)
    return FALSE;
  if (act->subject)
    subject = household ? any_household (story) : any_person (story, !g_str_equal (key, "return"));
  if (act->subject && subject == 0)
    return FALSE;
  request = sr_act_request_new (act, act->subject ? sr_schema_find (act->subject) : NULL, subject);
  fill (story, request);
  return perform (story, request);
}

guint
random_acts (SrFixture *fixture, guint32 seed, const char *from, guint n_acts, char *to)
{
  Story story = {.reg = fixture->reg, .random = g_rand_new_with_seed (seed)};
  guint done = 0;

  g_strlcpy (story.date, from, sizeof story.date);
  for (guint i = 0; i < n_acts; i++) {
    done += do_one (&story);
    sr_date_add_days (story.date, below (&story, 4), story.date);
  }
  g_strlcpy (to, story.date, SR_DATE_SIZE);
  g_rand_free (story.random);
  return done;
}
