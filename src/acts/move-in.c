/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Moving in: a new household with its members, exactly one of them the head, and the flat it lives
 * in. Members are new persons, or persons of the register who belong nowhere now, by their code.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-codes.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"
#include "store/sr-query.h"

static const SrActParameter parameters[] = {
    {"flat_id", "occupancy.flat_id", NULL, 0},
    {"origin_township", "household.origin_township", NULL, SR_FIELD_REQUIRED},
    {"origin_village", "household.origin_village", NULL, 0},
    {"origin_group", "household.origin_group", NULL, 0},
    {"origin_as_written", "household.origin_as_written", NULL, 0},
    {"household_type", "household.household_type", NULL, 0},
    {"is_registered_poor", "household.is_registered_poor", NULL, 0},
    {"phone", "household.phone", NULL, 0},
    {"household_code", "household.household_code", NULL, 0},
    {"national_household_number", "household.national_household_number", NULL, 0},
    {"hukou_number", "household.hukou_number", NULL, 0},
    {"resettlement_mode", "household.resettlement_mode", NULL, 0},
    {"site_id", "household.site_id", NULL, 0},
    {"remark", "household.remark", NULL, 0},
};

static const SrActParameter members[] = {
    {"person_id", "membership.person_id", N_ ("Already in the register"), 0},
    {"name", "person.name", NULL, 0},
    {"relation", "membership.relation", NULL, SR_FIELD_REQUIRED},
    {"join_reason", "membership.join_reason", NULL, 0},
    {"id_number", "person.id_number", NULL, 0},
    {"sex", "person.sex", NULL, 0},
    {"born_on", "person.born_on", NULL, 0},
    {"ethnicity", "person.ethnicity", NULL, 0},
    {"phone", "person.phone", NULL, 0},
};

static void
check_member (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_act_check_known_or_new (record, problems);
}

/* --- Who moves in --- */

static gboolean
check_heads (SrActRun *run, GError **error)
{
  const GPtrArray *rows = sr_act_request_rows (run->request);
  guint heads = 0;

  for (guint i = 0; i < rows->len; i++)
    heads += g_strcmp0 (sr_draft_text (rows->pdata[i], "relation"), "head") == 0;
  if (rows->len == 0)
    return sr_act_refuse (error, _ ("A household needs at least one member, its head"));
  if (heads == 0)
    return sr_act_refuse (error, _ ("None of the %u members is the head; choose one"), rows->len);
  if (heads > 1)
    return sr_act_refuse (error, _ ("%u members are the head; only one can be"), heads);
  return TRUE;
}

static gboolean
add_person (SrActRun *run, SrDraft *row, gint64 *person, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("person"));

  sr_act_fill (members, G_N_ELEMENTS (members), row, draft);
  return sr_act_create_person (run, draft, person, error);
}

static gboolean
add_member (SrActRun *run, gint64 household, SrDraft *row, GError **error)
{
  gint64 person = sr_value_get_integer (sr_draft_get (row, "person_id"), 0);
  const char *reason = sr_draft_text (row, "join_reason");

  if (!(person ? sr_act_register_again (run, person, error)
               : add_person (run, row, &person, error)))
    return FALSE;
  return sr_act_join (run, household, person, sr_draft_text (row, "relation"),
                      reason ? reason : "relocated", error);
}

/* The head first, so that the sentences of the others can name the household. */
static gboolean
add_members (SrActRun *run, gint64 household, GError **error)
{
  const GPtrArray *rows = sr_act_request_rows (run->request);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < rows->len; i++) {
      gboolean head = g_strcmp0 (sr_draft_text (rows->pdata[i], "relation"), "head") == 0;

      if (head == (pass == 0) && !add_member (run, household, rows->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* --- The household --- */

/* The only site there is, when there is only one; 0 otherwise. */
static gint64
only_site (SrActRun *run)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("site"));
  g_autoptr (GArray) ids = sr_query_ids (run->reg, query, NULL);

  return ids && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

static gboolean
create_household (SrActRun *run, gint64 *id, GError **error)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrDraft) draft = sr_draft_new (schema);
  g_autofree char *code = sr_act_next_code (run->reg, schema, error);
  gint64 site = only_site (run);

  if (code == NULL)
    return FALSE;
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), sr_act_request_values (run->request), draft);
  if (sr_draft_text (draft, "household_code") == NULL)
    sr_draft_set_text_value (draft, "household_code", code);
  if (site && sr_value_is_blank (sr_draft_get (draft, "site_id")))
    sr_draft_set_integer (draft, "site_id", site);
  if (sr_draft_text (draft, "resettlement_mode") == NULL)
    sr_draft_set_text_value (draft, "resettlement_mode", "central");
  sr_draft_set_text_value (draft, "moved_in_on", run->date);
  if (!sr_act_write_new (run, draft, id, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("New household %s, moved in %s"),
              sr_draft_text (draft, "household_code"), run->date);
  return TRUE;
}

static gboolean
occupy (SrActRun *run, gint64 household, GError **error)
{
  const SrValue *flat = sr_draft_get (sr_act_request_values (run->request), "flat_id");

  if (!sr_value_is_blank (flat))
    return sr_act_occupy (run, household, sr_value_get_integer (flat, 0), error);
  sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("No flat was chosen: the household lives nowhere"));
  return TRUE;
}

static gboolean
say_counts (SrActRun *run, GError **error)
{
  int added = (int)sr_act_request_rows (run->request)->len;
  gint64 all;

  if (run->preview == NULL)
    return TRUE;
  all = sr_act_count (run, "queries/register-persons.sql", 0, error);
  if (all < 0)
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Persons of the community %d → %d"), (int)all - added,
              (int)all);
  return TRUE;
}

static gboolean
run_move_in (SrActRun *run, GError **error)
{
  g_autofree char *name = NULL;
  gint64 household;

  if (!check_heads (run, error) || !create_household (run, &household, error) ||
      !add_members (run, household, error) || !occupy (run, household, error) ||
      !say_counts (run, error))
    return FALSE;
  name = sr_act_household_name (run->reg, household, run->date);
  sr_act_title (run, _ ("%s moved in"), name);
  return TRUE;
}

const SrAct sr_act_move_in = {
    .key = "move-in",
    .label = N_ ("Moving in"),
    .verb = N_ ("Register"),
    .flags = SR_ACT_DATED,
    .date_label = N_ ("Moved in on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = members,
    .n_rows = G_N_ELEMENTS (members),
    .check_row = check_member,
    .run = run_move_in,
};
