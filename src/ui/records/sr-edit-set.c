/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Loading, counting and saving of drafts that belong together. Conflicts are in
 * sr-edit-conflicts.c.
 */
#include "ui/records/sr-edit-set.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "acts/sr-act-perform.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"
#include "ui/records/sr-edit-set-private.h"
#include "ui/records/sr-form-checks.h"

static void
part_free (gpointer data)
{
  SrEditPart *part = data;

  g_free (part->id);
  g_free (part->label);
  g_object_unref (part->draft);
  g_clear_object (&part->membership);
  g_free (part);
}

static SrEditSet *
set_new (SrRegister *reg, const SrSchema *schema)
{
  SrEditSet *set = g_new0 (SrEditSet, 1);

  set->reg = g_object_ref (reg);
  set->schema = schema;
  set->parts = g_ptr_array_new_with_free_func (part_free);
  return set;
}

void
sr_edit_set_free (SrEditSet *set)
{
  g_ptr_array_unref (set->parts);
  g_object_unref (set->reg);
  g_free (set->title);
  g_free (set->code);
  g_free (set);
}

/* Takes MEMBERSHIP, a reference to a draft or NULL. */
static SrEditPart *
add_part (SrEditSet *set, SrRecord *record, const char *label, SrDraft *membership)
{
  SrEditPart *part = g_new0 (SrEditPart, 1);

  part->id = g_strdup_printf ("%s-%" G_GINT64_FORMAT, sr_record_schema (record)->key,
                              sr_record_id (record));
  part->label = g_strdup (label);
  part->draft = sr_draft_new_for (record);
  part->membership = membership;
  g_ptr_array_add (set->parts, part);
  return part;
}

/* --- A household with its members --- */

static gboolean
add_member (SrEditSet *set, SrRecord *membership, GError **error)
{
  g_autoptr (SrRecord) person =
      sr_record_load (set->reg, sr_schema_find ("person"),
                      sr_record_integer (membership, "person_id", 0), NULL, error);

  if (person == NULL)
    return FALSE;
  add_part (set, person, sr_record_name (person), sr_draft_new_for (membership));
  return TRUE;
}

/* In the order of the profile: head, spouse, children …, of equals the oldest first. */
static int
compare_parts (gconstpointer a, gconstpointer b, gpointer lists)
{
  const SrEditPart *first = *(SrEditPart *const *)a, *second = *(SrEditPart *const *)b;
  int order;

  if (first->membership == NULL || second->membership == NULL)
    return (first->membership != NULL) - (second->membership != NULL);
  order =
      sr_code_lists_order (lists, "relation_fpb", sr_draft_text (first->membership, "relation")) -
      sr_code_lists_order (lists, "relation_fpb", sr_draft_text (second->membership, "relation"));
  return order ? order
               : g_strcmp0 (sr_draft_text (first->draft, "born_on"),
                            sr_draft_text (second->draft, "born_on"));
}

static gboolean
add_members (SrEditSet *set, gint64 household, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (set->reg, schema, "household_id", household,
                                                sr_register_as_of (set->reg), error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) membership =
        sr_record_load (set->reg, schema, g_array_index (ids, gint64, i), NULL, error);

    if (membership == NULL || !add_member (set, membership, error))
      return FALSE;
  }
  g_ptr_array_sort_with_data (set->parts, compare_parts, sr_register_code_lists (set->reg));
  return TRUE;
}

/* The membership that holds now; NULL when there is none. */
static SrDraft *
membership_of (SrEditSet *set, gint64 person)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (set->reg, schema, "person_id", person,
                                                sr_register_as_of (set->reg), NULL);
  g_autoptr (SrRecord) record = NULL;

  if (ids == NULL || ids->len == 0)
    return NULL;
  record = sr_record_load (set->reg, schema, g_array_index (ids, gint64, 0), NULL, NULL);
  return record ? sr_draft_new_for (record) : NULL;
}

SrEditSet *
sr_edit_set_load (SrRegister *reg, const SrSchema *schema, gint64 id, GError **error)
{
  g_autoptr (SrEditSet) set = set_new (reg, schema);
  g_autoptr (SrRecord) record = sr_record_load (reg, schema, id, NULL, error);
  gboolean person = g_str_equal (schema->key, "person");

  if (record == NULL)
    return NULL;
  set->title = sr_act_record_name (reg, schema, id, NULL);
  set->code = g_strdup (sr_record_code (record));
  if (g_str_equal (set->code, set->title))
    *set->code = '\0';
  add_part (set, record, person ? sr_record_name (record) : sr_schema_label (schema),
            person ? membership_of (set, id) : NULL);
  if (g_str_equal (schema->key, "household") && !add_members (set, id, error))
    return NULL;
  sr_edit_set_check (set);
  return g_steal_pointer (&set);
}

SrEditSet *
sr_edit_set_create (SrRegister *reg, const SrSchema *schema)
{
  SrEditSet *set = set_new (reg, schema);
  SrEditPart *part = g_new0 (SrEditPart, 1);

  set->title = g_strdup_printf (_ ("New: %s"), sr_schema_label (schema));
  set->code = g_strdup ("");
  part->id = g_strdup (schema->key);
  part->label = g_strdup (sr_schema_label (schema));
  part->draft = sr_draft_new (schema);
  g_ptr_array_add (set->parts, part);
  sr_edit_set_check (set);
  return set;
}

/* --- Asking --- */

const GPtrArray *
sr_edit_set_parts (SrEditSet *set)
{
  return set->parts;
}

const SrEditPart *
sr_edit_set_part (SrEditSet *set, const char *id)
{
  for (guint i = 0; i < set->parts->len; i++)
    if (g_strcmp0 (((SrEditPart *)set->parts->pdata[i])->id, id) == 0)
      return set->parts->pdata[i];
  return NULL;
}

gboolean
sr_edit_set_is_new (SrEditSet *set)
{
  return sr_draft_base (((SrEditPart *)set->parts->pdata[0])->draft) == NULL;
}

const char *
sr_edit_set_title (SrEditSet *set)
{
  return set->title;
}

const char *
sr_edit_set_code (SrEditSet *set)
{
  return set->code;
}

SrDraft *
sr_edit_part_draft (const SrEditPart *part, guint index)
{
  return index == 0 ? part->draft : part->membership;
}

/* What is derived from the other draft is asked there. */
static const char *
look_up (const char *key, gpointer data)
{
  for (guint i = 0; i < 2; i++) {
    SrDraft *draft = sr_edit_part_draft (data, i);
    const SrField *field = draft ? sr_schema_field (sr_draft_schema (draft), key) : NULL;

    if (field && !(field->flags & SR_FIELD_DERIVED))
      return sr_draft_text (draft, key);
  }
  return NULL;
}

void
sr_edit_set_check (SrEditSet *set)
{
  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (set->parts->pdata[i], j))
        sr_form_check (set->reg, sr_edit_part_draft (set->parts->pdata[i], j), look_up,
                       set->parts->pdata[i]);
}

guint
sr_edit_set_n_changes (SrEditSet *set)
{
  guint n = 0;

  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (set->parts->pdata[i], j))
        n += sr_draft_n_changes (sr_edit_part_draft (set->parts->pdata[i], j));
  return n;
}

guint
sr_edit_set_count (SrEditSet *set, SrFieldState state, gboolean strict)
{
  guint n = 0;

  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (set->parts->pdata[i], j))
        n += sr_form_count (sr_edit_part_draft (set->parts->pdata[i], j), state, strict);
  return n;
}

SrFieldState
sr_edit_part_state (const SrEditPart *part, gboolean strict)
{
  for (int state = SR_FIELD_WRONG; state > SR_FIELD_PLAIN; state--)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (part, j) &&
          sr_form_count (sr_edit_part_draft (part, j), (SrFieldState)state, strict))
        return (SrFieldState)state;
  return SR_FIELD_PLAIN;
}

static gboolean
draft_is_dated (SrDraft *draft)
{
  const SrSchema *schema = sr_draft_schema (draft);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    gboolean bound = g_str_equal (field->key, "since") || g_str_equal (field->key, "until");

    if (sr_draft_is_changed (draft, field->key) &&
        (field->flags & SR_FIELD_DATED || (schema->span && !bound)))
      return TRUE;
  }
  return FALSE;
}

gboolean
sr_edit_set_is_dated (SrEditSet *set)
{
  if (sr_edit_set_is_new (set))
    return FALSE;
  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (set->parts->pdata[i], j) &&
          draft_is_dated (sr_edit_part_draft (set->parts->pdata[i], j)))
        return TRUE;
  return FALSE;
}

/* --- Saving --- */

static SrActRequest *
request_of (SrEditSet *set, const char *since, const char *reason)
{
  const char *key = sr_edit_set_is_new (set) ? "create" : since ? "change" : "correct";
  SrActRequest *request = sr_act_request_new (sr_act_find (key), set->schema, 0);

  sr_act_request_set_date (request, since);
  sr_act_request_set_reason (request, reason);
  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++) {
      SrDraft *draft = sr_edit_part_draft (set->parts->pdata[i], j);

      if (draft && sr_draft_n_changes (draft))
        sr_act_request_add_draft (request, draft);
    }
  return request;
}

gboolean
sr_edit_set_save (SrEditSet *set,
                  const char *since,
                  const char *reason,
                  gint64 *entry,
                  char **sentence,
                  GError **error)
{
  g_autoptr (SrActRequest) request = request_of (set, since, reason);
  g_autoptr (SrHistoryEntry) written = NULL;

  if (!sr_act_perform (set->reg, request, entry, error))
    return FALSE;
  written = sr_history_entry (set->reg, *entry, NULL);
  *sentence = g_strdup (written && written->title ? written->title : _ ("Saved"));
  return TRUE;
}
