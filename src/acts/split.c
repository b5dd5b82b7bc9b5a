/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Splitting a household: some of its members become a household of their own, which came from the
 * same place. Nobody joins or leaves the settlement by it. The head stays; who wants to split off
 * with the head changes the head first.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-codes.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"flat_id", "occupancy.flat_id", NULL, 0},
    {"household_code", "household.household_code", NULL, 0},
    {"hukou_number", "household.hukou_number", NULL, 0},
    {"phone", "household.phone", NULL, 0},
};

static const SrActParameter rows[] = {
    {"person_id", "membership.person_id", N_ ("Member"), SR_FIELD_REQUIRED},
    {"relation", "membership.relation", N_ ("In the new household"), 0},
};

/* What the new household has from the old one. */
static const char *const copied[] = {"origin_township",    "origin_village",    "origin_group",
                                     "origin_as_written",  "resettlement_mode", "site_id",
                                     "is_registered_poor", "poverty_exit_year", "household_type",
                                     "poverty_cause_main"};

/* --- Who goes --- */

static gboolean
check_one_head (GPtrArray *going, const char *home, GError **error)
{
  guint heads = 0;

  for (guint i = 0; i < going->len; i++)
    heads += g_strcmp0 (sr_draft_text (going->pdata[i], "relation"), "head") == 0;
  if (going->len == 0)
    return sr_act_refuse (error,
                          _ ("Nobody goes: give those who leave %s a relation in the new "
                             "household, one of them the head"),
                          home);
  if (heads != 1)
    return sr_act_refuse (error,
                          heads ? _ ("%u of those who go are the head; only one can be")
                                : _ ("None of the %u who go is the head; choose one"),
                          heads ? heads : going->len);
  return TRUE;
}

/* The rows of those who go: who is told no relation stays. Elements are the request's. */
static GPtrArray *
going (SrActRequest *request)
{
  const GPtrArray *all = sr_act_request_rows (request);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (sr_draft_text (all->pdata[i], "relation"))
      g_ptr_array_insert (some,
                          g_str_equal (sr_draft_text (all->pdata[i], "relation"), "head") ? 0 : -1,
                          all->pdata[i]);
  return some;
}

static SrRecord *
membership_in (GPtrArray *members, gint64 person)
{
  for (guint i = 0; i < members->len; i++)
    if (sr_record_integer (members->pdata[i], "person_id", 0) == person)
      return members->pdata[i];
  return NULL;
}

/* --- The new household --- */

static gboolean
create_household (SrActRun *run, gint64 from, gint64 *id, GError **error)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrRecord) old = sr_record_load (run->reg, schema, from, run->date, error);
  g_autoptr (SrDraft) draft = sr_draft_new (schema);
  g_autofree char *code = old ? sr_act_next_code (run->reg, schema, error) : NULL;

  if (code == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    sr_draft_set (draft, copied[i], sr_record_get (old, copied[i]));
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), sr_act_request_values (run->request), draft);
  if (sr_draft_text (draft, "household_code") == NULL)
    sr_draft_set_text_value (draft, "household_code", code);
  sr_draft_set_text_value (draft, "moved_in_on", run->date);
  sr_draft_set_text_value (draft, "change_reason", "split");
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("New household %s, split from %s on %s"),
              sr_draft_text (draft, "household_code"), sr_record_code (old), run->date);
  return sr_act_write_new (run, draft, id, error);
}

static gboolean
move_member (SrActRun *run, GPtrArray *members, gint64 to, SrDraft *row, GError **error)
{
  gint64 person = sr_value_get_integer (sr_draft_get (row, "person_id"), 0);
  SrRecord *membership = membership_in (members, person);
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);

  if (membership == NULL)
    return sr_act_refuse (error, _ ("%s is not a member of the household on %s; leave them out"),
                          name, run->date);
  if (sr_act_is_head (membership))
    return sr_act_refuse (error, _ ("%s is the head and stays; change the head first"), name);
  return sr_act_end_membership (run, membership, "transfer", error) &&
         sr_act_join (run, to, person, sr_draft_text (row, "relation"), "transfer", error);
}

static gboolean
occupy (SrActRun *run, gint64 household, GError **error)
{
  const SrValue *flat = sr_draft_get (sr_act_request_values (run->request), "flat_id");

  if (!sr_value_is_blank (flat))
    return sr_act_occupy (run, household, sr_value_get_integer (flat, 0), error);
  sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("No flat was chosen: the new household has none"));
  return TRUE;
}

static gboolean
run_split (SrActRun *run, GError **error)
{
  gint64 from = sr_act_request_subject (run->request);
  g_autofree char *home = sr_act_household_name (run->reg, from, run->date);
  g_autoptr (GPtrArray) members = sr_act_members (run->reg, from, run->date, error);
  g_autoptr (GPtrArray) some = going (run->request);
  g_autofree char *name = NULL;
  gint64 to;

  if (members == NULL || !check_one_head (some, home, error) ||
      !create_household (run, from, &to, error))
    return FALSE;
  for (guint i = 0; i < some->len; i++)
    if (!move_member (run, members, to, some->pdata[i], error))
      return FALSE;
  if (!occupy (run, to, error))
    return FALSE;
  name = sr_act_household_name (run->reg, to, run->date);
  sr_act_title (run, _ ("%s split off from %s"), name, home);
  return TRUE;
}

/* --- For the form --- */

/* All but the head, who stays; nobody goes as yet. */
static void
propose (SrRegister *reg, SrActRequest *request)
{
  g_autoptr (GPtrArray) members = sr_act_members (reg, sr_act_request_subject (request),
                                                  sr_act_request_day (reg, request), NULL);

  sr_act_request_remove_rows (request);
  for (guint i = 0; members && i < members->len; i++)
    if (!sr_act_is_head (members->pdata[i]))
      sr_draft_set (sr_act_request_add_row (request), "person_id",
                    sr_record_get (members->pdata[i], "person_id"));
}

const SrAct sr_act_split = {
    .key = "split",
    .label = N_ ("Splitting the household"),
    .verb = N_ ("Split"),
    .note = N_ ("Who gets a relation goes to the new household, one of them as its head; who gets "
                "none stays."),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Split on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .propose = propose,
    .row_title = sr_act_person_row_title,
    .run = run_split,
};
