/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What somebody else wrote while a record was being edited: found by its version, told field by
 * field, and put under the clerk's own changes.
 */
#include "store/sr-record-store.h"
#include "ui/records/sr-edit-set-private.h"

static SrRecord *
fresh (SrEditSet *set, SrDraft *draft)
{
  SrRecord *base = sr_draft_base (draft);

  return base ? sr_record_load (set->reg, sr_draft_schema (draft), sr_record_id (base), NULL, NULL)
              : NULL;
}

gboolean
sr_edit_set_is_stale (SrEditSet *set)
{
  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++) {
      SrDraft *draft = sr_edit_part_draft (set->parts->pdata[i], j);
      g_autoptr (SrRecord) now = draft ? fresh (set, draft) : NULL;

      if (now && sr_record_version (now) != sr_record_version (sr_draft_base (draft)))
        return TRUE;
    }
  return FALSE;
}

static void
conflict_free (gpointer data)
{
  SrEditConflict *conflict = data;

  g_free (conflict->old);
  g_free (conflict->theirs);
  g_free (conflict->mine);
  g_free (conflict);
}

static void
compare (SrEditSet *set, const SrEditPart *part, SrDraft *draft, GPtrArray *conflicts)
{
  const SrSchema *schema = sr_draft_schema (draft);
  g_autoptr (SrRecord) now = fresh (set, draft);

  for (guint i = 0; now && i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *old = sr_record_value (sr_draft_base (draft), i);
    SrEditConflict *conflict;

    if (field->flags & SR_FIELD_DERIVED || sr_value_equal (old, sr_record_value (now, i)))
      continue;
    conflict = g_new0 (SrEditConflict, 1);
    conflict->field = field;
    conflict->label = part->label;
    conflict->old = sr_display_value (set->reg, field, old, FALSE);
    conflict->theirs = sr_display_value (set->reg, field, sr_record_value (now, i), FALSE);
    if (sr_draft_is_changed (draft, field->key))
      conflict->mine = sr_display_value (set->reg, field, sr_draft_get (draft, field->key), FALSE);
    g_ptr_array_add (conflicts, conflict);
  }
}

GPtrArray *
sr_edit_set_conflicts (SrEditSet *set)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (conflict_free);

  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++)
      if (sr_edit_part_draft (set->parts->pdata[i], j))
        compare (set, set->parts->pdata[i], sr_edit_part_draft (set->parts->pdata[i], j),
                 conflicts);
  return conflicts;
}

/* The draft of SET for the same record; NULL when it is not there any more. */
static SrDraft *
counterpart (SrEditSet *set, SrDraft *draft)
{
  for (guint i = 0; i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++) {
      SrDraft *other = sr_edit_part_draft (set->parts->pdata[i], j);

      if (other && sr_draft_schema (other) == sr_draft_schema (draft) &&
          sr_record_id (sr_draft_base (other)) == sr_record_id (sr_draft_base (draft)))
        return other;
    }
  return NULL;
}

static void
carry_over (SrDraft *from, SrDraft *to)
{
  const SrSchema *schema = sr_draft_schema (from);

  for (guint i = 0; i < schema->n_fields; i++) {
    const char *key = schema->fields[i].key;

    if (sr_draft_is_changed (from, key))
      sr_draft_set (to, key, sr_draft_get (from, key));
  }
}

SrEditSet *
sr_edit_set_reload (SrEditSet *set, GError **error)
{
  const SrEditPart *first = set->parts->pdata[0];
  SrEditSet *again =
      sr_edit_set_load (set->reg, set->schema, sr_record_id (sr_draft_base (first->draft)), error);

  for (guint i = 0; again && i < set->parts->len; i++)
    for (guint j = 0; j < 2; j++) {
      SrDraft *draft = sr_edit_part_draft (set->parts->pdata[i], j);
      SrDraft *other = draft ? counterpart (again, draft) : NULL;

      if (other)
        carry_over (draft, other);
    }
  if (again)
    sr_edit_set_check (again);
  return again;
}
