/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A session and what is asked of it. It is counted, for a page may be closed while a job still has
 * it.
 */
#include "ui/import/sr-import-session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "store/sr-history.h"
#include "ui/import/sr-import-words.h"

#define MANY_ROWS 5000

static void
topic_free (gpointer data)
{
  SrImportTopic *topic = data;

  g_array_unref (topic->rows);
  g_free (topic);
}

static void
sheet_free (gpointer data)
{
  SrSessionSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet);
}

SrImportSession *
sr_import_session_new (const char *path, const char *text, const char *name)
{
  SrImportSession *self = g_atomic_rc_box_new0 (SrImportSession);

  self->path = g_strdup (path);
  self->text = g_strdup (text);
  self->name = g_strdup (name);
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  self->topics = g_ptr_array_new_with_free_func (topic_free);
  self->topic_results = g_byte_array_new ();
  self->choices = g_hash_table_new (NULL, NULL);
  self->revealed = gtk_bitset_new_empty ();
  return self;
}

SrImportSession *
sr_import_session_ref (SrImportSession *self)
{
  return g_atomic_rc_box_acquire (self);
}

static gpointer
free_plan_aside (gpointer plan)
{
  sr_import_plan_free (plan);
  return NULL;
}

/* A plan of many rows takes a while to be freed, and the window would wait for it. */
static void
free_plan (SrImportPlan *plan)
{
  if (sr_import_plan_n_rows (plan) > MANY_ROWS)
    g_thread_unref (g_thread_new ("import-plan", free_plan_aside, plan));
  else
    sr_import_plan_free (plan);
}

static void
session_clear (gpointer data)
{
  SrImportSession *self = data;

  g_free (self->path);
  g_free (self->text);
  g_free (self->name);
  g_free (self->sheet);
  g_clear_pointer (&self->plan, free_plan);
  g_clear_error (&self->refusal);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->notices);
  g_ptr_array_unref (self->topics);
  g_byte_array_unref (self->topic_results);
  g_hash_table_unref (self->choices);
  gtk_bitset_unref (self->revealed);
}

void
sr_import_session_unref (SrImportSession *self)
{
  g_atomic_rc_box_release_full (self, session_clear);
}

/* --- Questions --- */

guint
sr_import_session_n_ticked (SrImportSession *self, SrImportResult result)
{
  guint n = 0;

  for (guint row = 0; row < sr_import_plan_n_rows (self->plan); row++)
    if (sr_import_plan_result (self->plan, row) == result &&
        sr_import_plan_is_ticked (self->plan, row))
      n++;
  return n;
}

const SrField *
sr_import_session_number_field (SrImportSession *self)
{
  const SrSchema *schema = self->schema;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].mask == SR_MASK_ID_NUMBER &&
        !(schema->fields[i].flags & SR_FIELD_DERIVED))
      return &schema->fields[i];
  return schema->code ? sr_schema_field (schema, schema->code) : NULL;
}

/* The first of the row's parts that has such a number. */
int
sr_import_session_number_column (SrImportSession *self, guint sheet)
{
  const SrImportShape *shape = sr_import_titles_shape (sr_import_plan_titles (self->plan, sheet));
  const SrSchema *schema = sr_import_shape_schema (shape, shape->main);
  const SrImportMap *map = sr_import_plan_map (self->plan, sheet);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].mask == SR_MASK_ID_NUMBER) {
      int column = sr_import_map_column (map, shape->main, schema->fields[i].key);

      if (column >= 0)
        return column;
    }
  return schema->code ? sr_import_map_column (map, shape->main, schema->code) : -1;
}

gboolean
sr_import_session_is_hidden (SrImportSession *self, guint row)
{
  return sr_import_plan_is_sensitive (self->plan, row) &&
         !gtk_bitset_contains (self->revealed, row);
}

static const SrSchema *
schema_of_field (const SrField *field)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++)
    if (field >= schemas[i]->fields && field < schemas[i]->fields + schemas[i]->n_fields)
      return schemas[i];
  return NULL;
}

gboolean
sr_import_session_reveal (SrImportSession *self, SrRegister *reg, guint row, GError **error)
{
  g_autoptr (GPtrArray) changes = sr_import_plan_changes (self->plan, reg, row);

  for (guint i = 0; changes && i < changes->len; i++) {
    const SrField *field = ((const SrImportChange *)g_ptr_array_index (changes, i))->field;
    SrDisclosure what = {
        .kind = SR_DISCLOSURE_REVEAL,
        .schema = schema_of_field (field),
        .record =
            schema_of_field (field) == self->schema ? sr_import_plan_record (self->plan, row) : 0,
        .field = field->key,
        .level = "revealed",
        .rows = 1,
    };

    if (field->sensitivity == SR_LEVEL_3 && !sr_disclosure_record (reg, &what, error))
      return FALSE;
  }
  gtk_bitset_add (self->revealed, row);
  return TRUE;
}

/* What is of high sensitivity is hidden or shown whole, numbers are masked. */
static SrMask
mask_of (SrImportSession *self, guint row, const SrField *field)
{
  if (field && field->sensitivity == SR_LEVEL_3)
    return gtk_bitset_contains (self->revealed, row) ? SR_MASK_NONE : SR_MASK_ALL;
  return field ? field->mask : SR_MASK_NONE;
}

char *
sr_import_session_cell (SrImportSession *self, guint row, guint column)
{
  guint sheet = sr_import_plan_row_sheet (self->plan, row);
  const SrMapping *mapping = sr_import_map_get (sr_import_plan_map (self->plan, sheet), column);
  const SrImportCell *cell;
  SrImportLine line;
  SrMask mask;

  sr_import_plan_line (self->plan, row, &line);
  cell = sr_import_line_cell (&line, column);
  mask = mask_of (self, row, mapping->field);
  if (cell == NULL)
    return g_strdup ("");
  return sr_import_mask_cell (mapping->field, mask, cell->text);
}

const char *
sr_import_topic_label (const SrField *field)
{
  return field ? sr_field_label (field) : _ ("Whole row");
}
