/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Merging two records of one person: memberships, references, fields.
 */
#include "acts/sr-act-merge.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"

/* --- Memberships --- */

static const char *
beginning (SrRecord *span)
{
  const char *since = sr_record_text (span, "since");

  return since ? since : SR_DATE_BEGINNING;
}

/* Half-open spans with a day in common. */
static gboolean
overlap (SrRecord *a, SrRecord *b)
{
  const char *end_a = sr_record_text (a, "until");
  const char *end_b = sr_record_text (b, "until");

  return (end_b == NULL || g_strcmp0 (beginning (a), end_b) < 0) &&
         (end_a == NULL || g_strcmp0 (beginning (b), end_a) < 0);
}

static GPtrArray *
memberships_of (SrActRun *run, SrRecord *person, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "person_id", sr_record_id (person), NULL, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids && i < ids->len; i++) {
    SrRecord *record =
        sr_record_load (run->reg, schema, g_array_index (ids, gint64, i), run->date, error);

    if (record == NULL)
      return NULL;
    g_ptr_array_add (all, record);
  }
  return ids ? g_steal_pointer (&all) : NULL;
}

static gboolean
refuse_two_households (
    SrActRun *run, SrRecord *kept, SrRecord *mine, SrRecord *theirs, GError **error)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrRecord) one = sr_record_load (
      run->reg, schema, sr_record_integer (mine, "household_id", 0), run->date, error);
  g_autoptr (SrRecord) two =
      one ? sr_record_load (run->reg, schema, sr_record_integer (theirs, "household_id", 0),
                            run->date, error)
          : NULL;
  const char *day =
      g_strcmp0 (beginning (mine), beginning (theirs)) < 0 ? beginning (theirs) : beginning (mine);

  if (two == NULL)
    return FALSE;
  return sr_act_refuse (error,
                        _ ("%s would have been in two households from %s on, %s and %s; correct or "
                           "void one of the memberships first"),
                        sr_record_name (kept), day, sr_record_code (one), sr_record_code (two));
}

/* MINE takes up what THEIRS covers besides, and THEIRS becomes void. */
static gboolean
join_two (SrActRun *run, SrRecord *mine, SrRecord *theirs, GError **error)
{
  const char *end_mine = sr_record_text (mine, "until");
  const char *end_theirs = sr_record_text (theirs, "until");
  g_autoptr (SrDraft) draft = sr_draft_new_for (mine);

  if (g_strcmp0 (beginning (theirs), beginning (mine)) < 0) {
    sr_draft_set (draft, "since", sr_record_get (theirs, "since"));
    sr_draft_set (draft, "join_reason", sr_record_get (theirs, "join_reason"));
  }
  if (end_mine && (end_theirs == NULL || g_strcmp0 (end_theirs, end_mine) > 0)) {
    sr_draft_set (draft, "until", sr_record_get (theirs, "until"));
    sr_draft_set (draft, "leave_reason", sr_record_get (theirs, "leave_reason"));
  }
  if (g_strcmp0 (sr_record_text (theirs, "relation"), "head") == 0)
    sr_draft_set_text_value (draft, "relation", "head");
  if (!sr_entry_set_void (run->entry, sr_record_schema (theirs), sr_record_id (theirs), TRUE,
                          error))
    return FALSE;
  return sr_draft_n_changes (draft) == 0 || sr_entry_correct (run->entry, draft, run->date, error);
}

/* The first two that meet; FALSE when none do. */
static gboolean
find_meeting (GPtrArray *mine, GPtrArray *theirs, SrRecord **one, SrRecord **two)
{
  for (guint i = 0; i < mine->len; i++)
    for (guint j = 0; j < theirs->len; j++) {
      *one = mine->pdata[i];
      *two = theirs->pdata[j];
      if (overlap (*one, *two))
        return TRUE;
    }
  return FALSE;
}

/* One pair at a time, since what was joined may meet another one. */
static gboolean
join_next (SrActRun *run, SrRecord *kept, SrRecord *other, gboolean *found, GError **error)
{
  g_autoptr (GPtrArray) mine = memberships_of (run, kept, error);
  g_autoptr (GPtrArray) theirs = mine ? memberships_of (run, other, error) : NULL;
  SrRecord *one, *two;

  if (theirs == NULL)
    return FALSE;
  *found = find_meeting (mine, theirs, &one, &two);
  if (!*found)
    return TRUE;
  if (sr_record_integer (one, "household_id", 0) != sr_record_integer (two, "household_id", 0))
    return refuse_two_households (run, kept, one, two, error);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("The same membership stands twice; one of it becomes void"));
  return join_two (run, one, two, error);
}

gboolean
sr_act_merge_memberships (SrActRun *run, SrRecord *kept, SrRecord *other, GError **error)
{
  gboolean found = TRUE;

  while (found)
    if (!join_next (run, kept, other, &found, error))
      return FALSE;
  return TRUE;
}

/* --- References --- */

static gboolean
repoint (SrActRun *run,
         const SrSchema *schema,
         const SrField *field,
         gint64 id,
         SrRecord *kept,
         GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, schema->key, id, error);
  g_autofree char *name = NULL;

  if (draft == NULL)
    return FALSE;
  if (id == sr_record_id (kept) && schema == sr_record_schema (kept))
    return sr_act_refuse (error,
                          _ ("The other record is the %s of %s: two persons, who cannot be merged"),
                          sr_field_label (field), sr_record_name (kept));
  name = sr_act_record_title (run->reg, schema, id, run->date);
  sr_draft_set_integer (draft, field->key, sr_record_id (kept));
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s now points to %s"), name, sr_record_code (kept));
  return sr_entry_correct (run->entry, draft, run->date, error);
}

static gboolean
repoint_field (SrActRun *run,
               const SrSchema *schema,
               const SrField *field,
               SrRecord *kept,
               SrRecord *other,
               GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, field->key, sr_record_id (other), NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!repoint (run, schema, field, g_array_index (ids, gint64, i), kept, error))
      return FALSE;
  return TRUE;
}

/* Exemptions name a record of any type by type and key. */
static gboolean
names_records (const SrSchema *schema)
{
  const SrField *type = sr_schema_field (schema, "record_type");
  const SrField *id = sr_schema_field (schema, "record_id");

  return type && type->kind == SR_KIND_TEXT && !(type->flags & SR_FIELD_DERIVED) && id &&
         id->kind == SR_KIND_INTEGER && !(id->flags & SR_FIELD_DERIVED);
}

static gboolean
repoint_named (
    SrActRun *run, const SrSchema *schema, SrRecord *kept, SrRecord *other, GError **error)
{
  const SrField *field = sr_schema_field (schema, "record_id");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "record_id", sr_record_id (other), NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (SrRecord) record = sr_record_load (run->reg, schema, id, run->date, error);

    if (record == NULL)
      return FALSE;
    if (g_strcmp0 (sr_record_text (record, "record_type"), sr_record_schema (kept)->key) == 0 &&
        !repoint (run, schema, field, id, kept, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_act_merge_references (SrActRun *run, SrRecord *kept, SrRecord *other, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint s = 0; schemas[s]; s++) {
    for (guint i = 0; i < schemas[s]->n_fields; i++) {
      const SrField *field = &schemas[s]->fields[i];

      if (field->kind == SR_KIND_REFERENCE && !(field->flags & SR_FIELD_DERIVED) &&
          g_strcmp0 (field->target, sr_record_schema (kept)->key) == 0 &&
          !repoint_field (run, schemas[s], field, kept, other, error))
        return FALSE;
    }
    if (names_records (schemas[s]) && !repoint_named (run, schemas[s], kept, other, error))
      return FALSE;
  }
  return TRUE;
}

/* --- Fields --- */

static gboolean
is_merged (const SrSchema *schema, const SrField *field)
{
  return !(field->flags & SR_FIELD_DERIVED) && g_strcmp0 (field->key, schema->code) != 0;
}

gboolean
sr_act_merge_is_a_choice (SrRecord *kept, SrRecord *other, guint index)
{
  const SrSchema *schema = sr_record_schema (kept);
  const SrValue *mine = sr_record_value (kept, index);
  const SrValue *theirs = sr_record_value (other, index);

  return is_merged (schema, &schema->fields[index]) && !sr_value_is_blank (mine) &&
         !sr_value_is_blank (theirs) && !sr_value_equal (mine, theirs);
}

/* "none" is no certificate: a real one goes before it. */
static gboolean
is_as_good_as_blank (const SrField *field, const SrValue *value)
{
  return sr_value_is_blank (value) || (g_str_equal (field->key, "id_kind") &&
                                       g_strcmp0 (sr_value_get_text (value), "none") == 0);
}

static void
say_taken (SrActRun *run, const SrField *field, const SrValue *before, const SrValue *after)
{
  g_autofree char *was = sr_display_value (run->reg, field, before, FALSE);
  g_autofree char *is = sr_display_value (run->reg, field, after, FALSE);

  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: %s → %s"), sr_field_label (field), *was ? was : "—",
              is);
}

/* Nobody is their own father. */
static gboolean
check_not_own_relative (SrRecord *kept, SrRecord *other, GError **error)
{
  const SrSchema *schema = sr_record_schema (kept);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == SR_KIND_REFERENCE && is_merged (schema, &schema->fields[i]) &&
        g_strcmp0 (schema->fields[i].target, schema->key) == 0 &&
        sr_value_get_integer (sr_record_value (other, i), 0) == sr_record_id (kept))
      return sr_act_refuse (error,
                            _ ("%s is the %s of the other record: two persons, who cannot be "
                               "merged"),
                            sr_record_name (kept), sr_field_label (&schema->fields[i]));
  return TRUE;
}

static gboolean
merge_plain (
    SrActRun *run, SrRecord *kept, SrRecord *other, const char *const *take, GError **error)
{
  const SrSchema *schema = sr_record_schema (kept);
  g_autoptr (SrDraft) draft = sr_act_edit (run, schema->key, sr_record_id (kept), error);

  if (draft == NULL)
    return FALSE;
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *mine = sr_record_value (kept, i);
    const SrValue *theirs = sr_record_value (other, i);

    if (!is_merged (schema, field) || field->flags & SR_FIELD_DATED || sr_value_is_blank (theirs) ||
        sr_value_equal (mine, theirs) ||
        (!is_as_good_as_blank (field, mine) && !g_strv_contains (take, field->key)))
      continue;
    sr_draft_set (draft, field->key, theirs);
    say_taken (run, field, mine, theirs);
  }
  return sr_draft_n_changes (draft) == 0 || sr_entry_correct (run->entry, draft, run->date, error);
}

/* The state on DAY; NULL: before all states. */
static SrState *
state_on (GPtrArray *states, const char *day)
{
  SrState *found = NULL;

  for (guint i = 0; i < states->len; i++)
    if (g_strcmp0 (((SrState *)states->pdata[i])->since, day) <= 0)
      found = states->pdata[i];
  return found;
}

/* TRUE when the field at INDEX has a value in some state. */
static gboolean
ever_known (GPtrArray *states, guint index)
{
  for (guint i = 0; i < states->len; i++)
    if (!sr_value_is_blank (sr_record_value (((SrState *)states->pdata[i])->record, index)))
      return TRUE;
  return FALSE;
}

/* The days on which a state of either begins, in order; texts are the states' own. */
static GPtrArray *
days_of (GPtrArray *one, GPtrArray *two)
{
  GPtrArray *days = g_ptr_array_new ();

  for (guint i = 0; i < one->len + two->len; i++) {
    SrState *state = i < one->len ? one->pdata[i] : two->pdata[i - one->len];
    guint at = 0;

    while (at < days->len && g_strcmp0 (days->pdata[at], state->since) < 0)
      at++;
    if (at == days->len || g_strcmp0 (days->pdata[at], state->since) != 0)
      g_ptr_array_insert (days, (int)at, state->since);
  }
  return days;
}

/* The field at INDEX becomes what the other's states say, on each day on which either changes. */
static gboolean
take_past (
    SrActRun *run, SrRecord *kept, GPtrArray *mine, GPtrArray *theirs, guint index, GError **error)
{
  const SrSchema *schema = sr_record_schema (kept);
  g_autoptr (GPtrArray) days = days_of (mine, theirs);

  for (guint i = 0; i < days->len; i++) {
    const char *day = days->pdata[i];
    SrState *state = state_on (theirs, day);
    g_autoptr (SrRecord) record =
        sr_record_load (run->reg, schema, sr_record_id (kept), day, error);
    g_autoptr (SrDraft) draft = record ? sr_draft_new_for (record) : NULL;

    if (draft == NULL)
      return FALSE;
    if (state)
      sr_draft_set (draft, schema->fields[index].key, sr_record_value (state->record, index));
    if (sr_draft_n_changes (draft) && !sr_entry_change (run->entry, draft, day, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
merge_dated (
    SrActRun *run, SrRecord *kept, SrRecord *other, const char *const *take, GError **error)
{
  const SrSchema *schema = sr_record_schema (kept);
  g_autoptr (GPtrArray) mine = sr_record_states (run->reg, schema, sr_record_id (kept), error);
  g_autoptr (GPtrArray) theirs =
      mine ? sr_record_states (run->reg, schema, sr_record_id (other), error) : NULL;

  if (theirs == NULL)
    return FALSE;
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (!is_merged (schema, field) || !(field->flags & SR_FIELD_DATED) || !ever_known (theirs, i) ||
        (ever_known (mine, i) && !g_strv_contains (take, field->key)))
      continue;
    if (!take_past (run, kept, mine, theirs, i, error))
      return FALSE;
    say_taken (run, field, sr_record_value (kept, i), sr_record_value (other, i));
  }
  return TRUE;
}

gboolean
sr_act_merge_fields (
    SrActRun *run, SrRecord *kept, SrRecord *other, const char *const *take, GError **error)
{
  return check_not_own_relative (kept, other, error) &&
         merge_plain (run, kept, other, take, error) && merge_dated (run, kept, other, take, error);
}
