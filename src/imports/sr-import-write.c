/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The ticked rows of a plan as one request of the act "import".
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-perform.h"
#include "imports/sr-import-plan-private.h"

/* --- Which items --- */

/* The place of each item in the request, from 1; 0: not written. */
typedef struct {
  SrImportPlan *plan;
  guint *places;
  gboolean *visited;
  SrActRequest *request;
} Writing;

static void add_item (Writing *writing, int index);

/* What the item refers to comes first, whoever's row it stands in; what is not written is left
 * blank. */
static void
set_references (Writing *writing, SrImportItem *item)
{
  for (guint i = 0; item->references && i < item->references->len; i++) {
    const SrImportReference *reference = &g_array_index (item->references, SrImportReference, i);
    const SrImportItem *other = SR_IMPORT_ITEM (writing->plan, reference->item);
    gint64 place;

    if (SR_IMPORT_ROW (writing->plan, other->row)->is_ticked)
      add_item (writing, reference->item);
    place = writing->places[reference->item];
    if (other->record)
      sr_draft_set_integer (item->draft, reference->field->key, other->record);
    else if (place)
      sr_draft_set_integer (item->draft, reference->field->key, -place);
    else
      sr_draft_set (item->draft, reference->field->key, &(SrValue)SR_VALUE_INIT);
  }
}

static void
add_item (Writing *writing, int index)
{
  SrImportItem *item = SR_IMPORT_ITEM (writing->plan, index);

  if (writing->places[index] || writing->visited[index])
    return;
  writing->visited[index] = TRUE;
  set_references (writing, item);
  if (item->record && sr_draft_n_changes (item->draft) == 0)
    return;
  sr_act_request_add_draft (writing->request, item->draft);
  writing->places[index] = sr_act_request_rows (writing->request)->len;
}

/* Parts are written in their order: what others refer to comes first. */
static void
add_part (Writing *writing, guint part)
{
  SrImportPlan *plan = writing->plan;

  for (guint r = 0; r < plan->rows->len; r++) {
    const SrImportRow *row = SR_IMPORT_ROW (plan, r);

    if (row->is_ticked && row->items[part] >= 0)
      add_item (writing, row->items[part]);
  }
}

/* --- What is asked before --- */

static gboolean
is_dated (const SrImportItem *item)
{
  const SrSchema *schema = sr_draft_schema (item->draft);

  for (guint i = 0; item->record && i < schema->n_fields; i++)
    if (sr_draft_is_changed (item->draft, schema->fields[i].key) &&
        (schema->fields[i].flags & SR_FIELD_DATED ||
         (schema->span && g_str_equal (schema->fields[i].key, "relation"))))
      return TRUE;
  return FALSE;
}

gboolean
sr_import_plan_changes_dated (const SrImportPlan *self)
{
  for (guint r = 0; r < self->rows->len; r++) {
    const SrImportRow *row = SR_IMPORT_ROW (self, r);

    for (guint i = 0; row->is_ticked && i < SR_IMPORT_MAX_PARTS; i++)
      if (row->items[i] >= 0 && is_dated (SR_IMPORT_ITEM (self, row->items[i])))
        return TRUE;
  }
  return FALSE;
}

/* TRUE when a ticked row makes ITEM, a new household, somebody's home without its head. */
static gboolean
check_heads (const SrImportPlan *self, GError **error)
{
  g_autoptr (GHashTable) with_head = g_hash_table_new (NULL, NULL);
  int part;

  for (guint pass = 0; pass < 2; pass++)
    for (guint r = 0; r < self->rows->len; r++) {
      const SrImportRow *row = SR_IMPORT_ROW (self, r);
      const SrImportSheet *sheet = self->sheets->pdata[row->sheet];
      const SrImportItem *home, *membership;
      SrImportLine line;

      part = sr_import_shape_part (sr_import_titles_shape (sheet->titles), "membership");
      if (!row->is_ticked || part < 0 || row->items[part] < 0 || row->items[0] < 0)
        continue;
      home = SR_IMPORT_ITEM (self, row->items[0]);
      membership = SR_IMPORT_ITEM (self, row->items[part]);
      if (pass == 0 && g_strcmp0 (sr_draft_text (membership->draft, "relation"), "head") == 0)
        g_hash_table_add (with_head, GINT_TO_POINTER (row->items[0]));
      if (pass == 0 || home->record ||
          g_hash_table_contains (with_head, GINT_TO_POINTER (row->items[0])))
        continue;
      sr_import_plan_line (self, r, &line);
      g_set_error (error, SR_IMPORT_ERROR, SR_IMPORT_ERROR_NOTHING,
                   _ ("Row %u (%s) belongs to a new household whose head is not ticked; tick the "
                      "head too, or leave the row out"),
                   line.number, row->name);
      return FALSE;
    }
  return TRUE;
}

/* --- Writing --- */

static gboolean
run (SrRegister *reg, SrActRequest *request, gboolean dry_run, gint64 *entry, GError **error)
{
  g_autoptr (SrActPreview) preview = NULL;

  if (!dry_run)
    return sr_act_perform (reg, request, entry, error);
  preview = sr_act_preview (reg, request, error);
  return preview != NULL;
}

gboolean
sr_import_plan_write (SrImportPlan *self,
                      SrRegister *reg,
                      const char *since,
                      const char *source,
                      gboolean dry_run,
                      gint64 *entry,
                      SrProgress progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  const SrActWatch watch = {progress, data, cancellable};
  g_autoptr (SrActRequest) request = sr_act_request_new (sr_act_find ("import"), NULL, 0);
  g_autofree guint *places = g_new0 (guint, self->items->len + 1);
  g_autofree gboolean *visited = g_new0 (gboolean, self->items->len + 1);
  Writing writing = {self, places, visited, request};

  if (!check_heads (self, error))
    return FALSE;
  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    add_part (&writing, i);
  if (sr_act_request_rows (request)->len == 0) {
    g_set_error_literal (error, SR_IMPORT_ERROR, SR_IMPORT_ERROR_NOTHING,
                         _ ("No row is ticked; there is nothing to write"));
    return FALSE;
  }
  sr_act_request_set_date (request, since);
  sr_act_request_set_reason (request, source);
  sr_act_request_set_watch (request, &watch);
  return run (reg, request, dry_run, entry, error);
}
