/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * New persons, memberships and stays, shared by the acts of the households' area.
 */
#include "acts/sr-act-person.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-codes.h"
#include "acts/sr-act-files.h"
#include "acts/sr-act-names.h"
#include "acts/sr-person-defaults.h"
#include "core/sr-kin.h"
#include "core/sr-resident-id.h"

/* --- Persons --- */

/* "belongs to SR-0142" or "belongs nowhere". */
static char *
where_is (SrActRun *run, gint64 person)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "person_id", person, run->date, NULL);
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *household = NULL;

  if (ids && ids->len)
    membership = sr_record_load (run->reg, schema, g_array_index (ids, gint64, 0), run->date, NULL);
  if (membership == NULL)
    return g_strdup (_ ("belongs to no household"));
  household = sr_record_label (run->reg, sr_schema_find ("household"),
                               sr_record_integer (membership, "household_id", 0));
  return g_strdup_printf (_ ("belongs to household %s"), household);
}

gboolean
sr_act_check_number_is_free (SrActRun *run, SrDraft *person, GError **error)
{
  const char *number = sr_draft_text (person, "id_number");
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (SrStatement) statement = NULL;
  g_autoptr (SrRecord) other = NULL;
  g_autofree char *where = NULL;
  gint64 id;

  if (number == NULL || sr_resident_id_is_placeholder (number))
    return TRUE;
  statement = sr_database_prepare (sr_register_database (run->reg),
                                   sr_act_file ("queries/persons-by-id-number.sql"), error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":number", number);
  id = sr_statement_fetch_integer (statement, 0, NULL);
  if (id == 0)
    return TRUE;
  other = sr_record_load (run->reg, schema, id, run->date, error);
  if (other == NULL)
    return FALSE;
  where = where_is (run, id);
  return sr_act_refuse (
      error,
      _ ("The ID number of %s is that of %s (%s), who %s; if it is the same person, "
         "enter the person code instead, or merge the two records"),
      sr_draft_text (person, "name"), sr_record_name (other), sr_record_code (other), where);
}

static void
say_person (SrActRun *run, SrDraft *person)
{
  g_autofree char *sex = NULL;
  const char *born = sr_draft_text (person, "born_on");

  if (run->preview == NULL)
    return;
  sex = sr_act_code_name (run->reg, "sex", sr_draft_text (person, "sex"));
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("New person %s, %s, born %s"),
              sr_draft_text (person, "name"), *sex ? sex : "—", born ? born : "—");
}

gboolean
sr_act_create_person (SrActRun *run, SrDraft *person, gint64 *id, GError **error)
{
  g_auto (SrActCodes) codes = {{NULL}};

  if (!sr_act_give_code (&codes, run->reg, person, error))
    return FALSE;
  sr_person_complete (person);
  if (!sr_act_check_number_is_free (run, person, error) ||
      !sr_act_write_new (run, person, id, error))
    return FALSE;
  say_person (run, person);
  sr_act_say_warnings (run, person);
  return TRUE;
}

void
sr_act_check_known_or_new (const SrRecord *record, SrProblems *problems)
{
  gboolean known = sr_record_integer (record, "person_id", 0) != 0;
  const char *name = sr_record_text (record, "name");

  if (!known && name == NULL)
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "name",
                     _ ("Fill in a name, or choose somebody of the register"), NULL);
  if (known && (name || sr_record_text (record, "id_number")))
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "person_id",
                     _ ("Somebody of the register was chosen: leave name and ID number blank"),
                     NULL);
}

/* --- Memberships --- */

gboolean
sr_act_check_relation (SrActRun *run, gint64 person, const char *relation, GError **error)
{
  const SrCodeItem *item =
      sr_code_lists_find (sr_register_code_lists (run->reg), "relation_fpb", relation);
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("person"), person, run->date, error);
  const char *sex = record ? sr_record_text (record, "sex") : NULL;
  g_autofree char *sex_name = NULL;

  if (record == NULL)
    return FALSE;
  if (item == NULL || sr_relation_allows_sex (item->extra, sex))
    return TRUE;
  sex_name = sr_act_code_name (run->reg, "sex", sex);
  return sr_act_refuse (error,
                        _ ("%s cannot be %s: the sex is %s; correct the relation or the sex"),
                        sr_record_name (record), item->name, sex_name);
}

/* RL06: one wife or husband of the head. */
static gboolean
check_one_spouse (SrActRun *run, gint64 household, const char *relation, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = NULL;

  if (g_strcmp0 (relation, "spouse") != 0)
    return TRUE;
  ids = sr_record_ids_where (run->reg, schema, "household_id", household, run->date, error);
  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) other =
        sr_record_load (run->reg, schema, g_array_index (ids, gint64, i), run->date, error);
    g_autofree char *name = NULL;

    if (other == NULL)
      return FALSE;
    if (g_strcmp0 (sr_record_text (other, "relation"), "spouse") != 0)
      continue;
    name = sr_record_label (run->reg, sr_schema_find ("person"),
                            sr_record_integer (other, "person_id", 0));
    return sr_act_refuse (error, _ ("%s is the spouse of the head already"), name);
  }
  return ids != NULL;
}

static void
say_join (SrActRun *run, gint64 household, gint64 person, const char *relation)
{
  g_autofree char *name = NULL;
  g_autofree char *who = NULL;
  g_autofree char *as = NULL;

  if (run->preview == NULL)
    return;
  name = sr_act_household_name (run->reg, household, run->date);
  who = sr_record_label (run->reg, sr_schema_find ("person"), person);
  as = sr_act_code_name (run->reg, "relation_fpb", relation);
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s joins %s, relation to the head %s, from %s"), who, name,
              as, run->date);
}

gboolean
sr_act_join (SrActRun *run,
             gint64 household,
             gint64 person,
             const char *relation,
             const char *reason,
             GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("membership"));

  sr_draft_set_integer (draft, "household_id", household);
  sr_draft_set_integer (draft, "person_id", person);
  sr_draft_set_text_value (draft, "relation", relation);
  sr_draft_set_text_value (draft, "join_reason", reason);
  sr_draft_set_text_value (draft, "since", run->date);
  if (!sr_act_check_relation (run, person, relation, error) ||
      !check_one_spouse (run, household, relation, error) ||
      !sr_act_write_new (run, draft, NULL, error))
    return FALSE;
  say_join (run, household, person, relation);
  return TRUE;
}

/* --- Stays --- */

static gboolean
check_flat_is_for_living (SrActRun *run, gint64 flat, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("flat"), flat, run->date, error);
  const char *state = record ? sr_record_text (record, "flat_state") : NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (state, "public") != 0 && g_strcmp0 (state, "repair") != 0)
    return TRUE;
  label = sr_record_label (run->reg, sr_schema_find ("flat"), flat);
  name = sr_act_code_name (run->reg, "flat_state", state);
  return sr_act_refuse (
      error, _ ("Flat %s is marked %s; choose another flat, or correct its state"), label, name);
}

gboolean
sr_act_update_flat (SrActRun *run, gint64 flat, GError **error)
{
  gint64 stays = sr_act_count (run, "queries/flat-is-taken.sql", flat, error);
  const char *should = stays > 0 ? "occupied" : "vacant";
  g_autoptr (SrDraft) draft = NULL;
  const char *state;

  if (stays < 0)
    return FALSE;
  draft = sr_act_edit (run, "flat", flat, error);
  if (draft == NULL)
    return FALSE;
  state = sr_draft_text (draft, "flat_state");
  if (g_strcmp0 (state, stays > 0 ? "vacant" : "occupied") != 0)
    return TRUE;
  sr_draft_set_text_value (draft, "flat_state", should);
  return sr_entry_correct (run->entry, draft, NULL, error);
}

gboolean
sr_act_update_flat_of (SrActRun *run, const SrSchema *schema, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = NULL;

  if (sr_schema_index (schema, "flat_id") < 0)
    return TRUE;
  record = sr_record_load (run->reg, schema, id, run->date, error);
  return record && sr_act_update_flat (run, sr_record_integer (record, "flat_id", 0), error);
}

gboolean
sr_act_occupy (SrActRun *run, gint64 household, gint64 flat, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("occupancy"));
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  sr_draft_set_integer (draft, "household_id", household);
  sr_draft_set_integer (draft, "flat_id", flat);
  sr_draft_set_text_value (draft, "since", run->date);
  if (!check_flat_is_for_living (run, flat, error) || !sr_act_write_new (run, draft, NULL, error))
    return FALSE;
  if (run->preview) {
    name = sr_act_household_name (run->reg, household, run->date);
    label = sr_record_label (run->reg, sr_schema_find ("flat"), flat);
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s lives in %s from %s"), name, label, run->date);
  }
  return sr_act_update_flat (run, flat, error);
}
