/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Ending and changing memberships, shared by the acts of the households' area.
 */
#include "acts/sr-act-members.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/generic.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

gboolean
sr_act_is_head (SrRecord *membership)
{
  return g_strcmp0 (sr_record_text (membership, "relation"), "head") == 0;
}

/* --- Reading --- */

GPtrArray *
sr_act_members (SrRegister *reg, gint64 household, const char *date, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids =
      sr_record_ids_where (reg, schema, "household_id", household, date, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids && i < ids->len; i++) {
    SrRecord *record = sr_record_load (reg, schema, g_array_index (ids, gint64, i), date, error);

    if (record == NULL)
      return NULL;
    g_ptr_array_insert (members, sr_act_is_head (record) ? 0 : -1, record);
  }
  return ids ? g_steal_pointer (&members) : NULL;
}

gboolean
sr_act_membership_of (
    SrRegister *reg, gint64 person, const char *date, SrRecord **membership, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (reg, schema, "person_id", person, date, error);

  if (ids == NULL)
    return FALSE;
  *membership = NULL;
  if (ids->len == 0)
    return TRUE;
  *membership = sr_record_load (reg, schema, g_array_index (ids, gint64, 0), date, error);
  return *membership != NULL;
}

static char *
person_of (SrActRun *run, SrRecord *membership)
{
  return sr_record_label (run->reg, sr_schema_find ("person"),
                          sr_record_integer (membership, "person_id", 0));
}

/* --- Memberships --- */

static gboolean
check_can_end (SrActRun *run, SrRecord *membership, GError **error)
{
  gint64 household = sr_record_integer (membership, "household_id", 0);
  const char *since = sr_record_text (membership, "since");
  const char *until = sr_record_text (membership, "until");
  g_autofree char *name = person_of (run, membership);
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);

  if (until)
    return sr_act_refuse (error, _ ("%s leaves %s on %s as it is; undo or correct that first"),
                          name, home, until);
  if (since && g_strcmp0 (since, run->date) >= 0)
    return sr_act_refuse (error,
                          _ ("%s joined %s on %s only; if that is wrong, make the membership void, "
                             "else take a later day"),
                          name, home, since);
  return TRUE;
}

gboolean
sr_act_end_membership (SrActRun *run, SrRecord *membership, const char *reason, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new_for (membership);
  g_autofree char *name = person_of (run, membership);
  g_autofree char *home = NULL;
  g_autofree char *why = sr_act_code_name (run->reg, "leave_reason", reason);

  if (!check_can_end (run, membership, error))
    return FALSE;
  home = sr_act_household_name (run->reg, sr_record_integer (membership, "household_id", 0),
                                run->date);
  sr_draft_set_text_value (draft, "until", run->date);
  sr_draft_set_text_value (draft, "leave_reason", reason);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s leaves %s on %s: %s"), name, home, run->date, why);
  return sr_entry_correct (run->entry, draft, run->date, error);
}

gboolean
sr_act_relate (SrActRun *run, SrRecord *membership, const char *relation, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new_for (membership);
  const char *before = sr_record_text (membership, "relation");
  g_autofree char *name = person_of (run, membership);
  g_autofree char *was = sr_act_code_name (run->reg, "relation_fpb", before);
  g_autofree char *is = sr_act_code_name (run->reg, "relation_fpb", relation);

  if (g_strcmp0 (before, relation) == 0)
    return TRUE;
  sr_draft_set_text_value (draft, "relation", relation);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: relation to the head %s → %s"), name, was, is);
  return sr_act_check_relation (run, sr_record_integer (membership, "person_id", 0), relation,
                                error) &&
         sr_act_change_span (run, draft, error);
}

/* --- Persons --- */

gboolean
sr_act_set_state (SrActRun *run, gint64 person, const char *state, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "person", person, error);
  const char *before = draft ? sr_draft_text (draft, "person_state") : NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (draft == NULL)
    return FALSE;
  if (g_strcmp0 (before, state) == 0)
    return TRUE;
  was = before ? sr_act_code_name (run->reg, "person_state", before) : g_strdup ("—");
  is = sr_act_code_name (run->reg, "person_state", state);
  sr_draft_set_text_value (draft, "person_state", state);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: state %s → %s from %s"),
              sr_draft_text (draft, "name"), was, is, run->date);
  return sr_entry_change (run->entry, draft, run->date, error);
}

gboolean
sr_act_register_again (SrActRun *run, gint64 person, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "person", person, error);
  const char *state = draft ? sr_draft_text (draft, "person_state") : NULL;
  g_autofree char *name = NULL;

  if (draft == NULL)
    return FALSE;
  if (state == NULL || g_str_equal (state, "registered") || g_str_equal (state, "dead"))
    return TRUE;
  name = sr_act_code_name (run->reg, "person_state", state);
  sr_draft_set_text_value (draft, "person_state", "registered");
  if (!sr_entry_change (run->entry, draft, run->date, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s was %s and is registered again from %s"),
              sr_draft_text (draft, "name"), name, run->date);
  return TRUE;
}

gboolean
sr_act_marry (SrActRun *run, gint64 person, const char *status, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("person"), person, run->date, error);
  const char *before = record ? sr_record_text (record, "marital_status") : NULL;

  if (record == NULL)
    return FALSE;
  if (status == NULL && before && g_str_has_prefix (before, "2"))
    return TRUE;
  if (status == NULL)
    status = g_strcmp0 (before, "10") == 0 ? "21" : before && strchr ("34", *before) ? "22" : "20";
  return sr_act_set_person (run, person, "marital_status", status, error);
}

gboolean
sr_act_set_person (
    SrActRun *run, gint64 person, const char *field, const char *text, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "person", person, error);
  const SrField *spec = sr_schema_field (sr_schema_find ("person"), field);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (draft == NULL)
    return FALSE;
  if (g_strcmp0 (sr_draft_text (draft, field), text) == 0)
    return TRUE;
  was = sr_display_value (run->reg, spec, sr_draft_get (draft, field), FALSE);
  sr_draft_set_text_value (draft, field, text);
  is = sr_display_value (run->reg, spec, sr_draft_get (draft, field), FALSE);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: %s %s → %s"), sr_draft_text (draft, "name"),
              sr_field_label (spec), *was ? was : "—", *is ? is : "—");
  return sr_entry_correct (run->entry, draft, run->date, error);
}

/* --- Other spans of a person --- */

static gboolean
end_span (SrActRun *run, const SrSchema *schema, gint64 id, gboolean end, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, schema->key, id, error);
  g_autofree char *name = NULL;

  if (draft == NULL)
    return FALSE;
  if (sr_draft_text (draft, "until"))
    return TRUE;
  name = sr_act_record_title (run->reg, schema, id, run->date);
  if (!end) {
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("%s goes on; end it if it does not"), name);
    return TRUE;
  }
  sr_draft_set_text_value (draft, "until", run->date);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s ends on %s"), name, run->date);
  return sr_entry_correct (run->entry, draft, run->date, error);
}

static gboolean
spans_by (SrActRun *run,
          const SrSchema *schema,
          const SrField *field,
          gint64 person,
          gboolean end,
          GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, field->key, person, run->date, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!end_span (run, schema, g_array_index (ids, gint64, i), end, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_of_a_person (const SrField *field)
{
  return field->kind == SR_KIND_REFERENCE && !(field->flags & SR_FIELD_DERIVED) &&
         g_strcmp0 (field->target, "person") == 0;
}

gboolean
sr_act_person_spans (SrActRun *run, gint64 person, gboolean end, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint s = 0; schemas[s]; s++)
    for (guint i = 0; i < schemas[s]->n_fields; i++)
      if (schemas[s]->span && !g_str_equal (schemas[s]->key, "membership") &&
          is_of_a_person (&schemas[s]->fields[i]) &&
          !spans_by (run, schemas[s], &schemas[s]->fields[i], person, end, error))
        return FALSE;
  return TRUE;
}

/* --- Households --- */

static gboolean
end_stay (SrActRun *run, gint64 occupancy, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "occupancy", occupancy, error);
  gint64 flat = draft ? sr_value_get_integer (sr_draft_get (draft, "flat_id"), 0) : 0;
  g_autofree char *label = NULL;

  if (draft == NULL)
    return FALSE;
  label = sr_record_label (run->reg, sr_schema_find ("flat"), flat);
  if (sr_draft_text (draft, "until"))
    return sr_act_refuse (error, _ ("Flat %s is left on %s as it is; undo or correct that first"),
                          label, sr_draft_text (draft, "until"));
  sr_draft_set_text_value (draft, "until", run->date);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("Flat %s is free from %s"), label, run->date);
  return sr_entry_correct (run->entry, draft, run->date, error) &&
         sr_act_update_flat (run, flat, error);
}

gboolean
sr_act_end_stays (SrActRun *run, gint64 household, GError **error)
{
  g_autoptr (GArray) stays = sr_record_ids_where (run->reg, sr_schema_find ("occupancy"),
                                                  "household_id", household, run->date, error);

  if (stays == NULL)
    return FALSE;
  for (guint i = 0; i < stays->len; i++)
    if (!end_stay (run, g_array_index (stays, gint64, i), error))
      return FALSE;
  return TRUE;
}

gboolean
sr_act_close_household (SrActRun *run, gint64 household, const char *reason, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "household", household, error);
  g_autofree char *why = sr_act_code_name (run->reg, "household_change_reason", reason);

  if (draft == NULL)
    return FALSE;
  sr_draft_set_text_value (draft, "moved_out_on", run->date);
  sr_draft_set_text_value (draft, "change_reason", reason);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("Household %s leaves the register on %s: %s"),
              sr_draft_text (draft, "household_code"), run->date, why);
  return sr_entry_correct (run->entry, draft, run->date, error) &&
         sr_act_end_stays (run, household, error);
}

gboolean
sr_act_check_household_is_there (SrActRun *run, gint64 household, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("household"), household, run->date, error);
  const char *left = record ? sr_record_text (record, "moved_out_on") : NULL;

  if (record == NULL)
    return FALSE;
  if (left == NULL)
    return TRUE;
  return sr_act_refuse (error,
                        _ ("Household %s left on %s; choose another household, or register "
                           "moving in"),
                        sr_record_code (record), left);
}
