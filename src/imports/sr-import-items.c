/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Records that would be written: made, filled from rows, checked.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "core/sr-text.h"
#include "imports/sr-import-plan-private.h"
#include "store/sr-record-store.h"

void
sr_import_item_free (gpointer data)
{
  SrImportItem *item = data;

  g_object_unref (item->draft);
  g_clear_pointer (&item->references, g_array_unref);
  g_clear_pointer (&item->said, g_array_unref);
  g_free (item);
}

static SrDraft *
edit (SrComparing *comparing, guint part, gint64 record)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, part);
  g_autoptr (SrRecord) base = NULL;

  if (record == 0)
    return sr_draft_new (schema);
  base = sr_record_load (comparing->reg, schema, record, NULL, comparing->error);
  return base ? sr_draft_new_for (base) : NULL;
}

int
sr_import_add_item (SrComparing *comparing, guint part, gint64 record, guint row)
{
  SrDraft *draft = edit (comparing, part, record);
  SrImportItem *item;

  if (draft == NULL)
    return SR_IMPORT_NO_ITEM;
  item = g_new0 (SrImportItem, 1);
  item->draft = draft;
  item->part = part;
  item->record = record;
  item->row = row;
  if (sr_import_shape_is_shared (comparing->shape->parts[part].type))
    item->said = g_array_new (FALSE, FALSE, sizeof (SrImportSaid));
  g_ptr_array_add (comparing->plan->items, item);
  return (int)comparing->plan->items->len - 1;
}

/* --- What several rows speak of --- */

static char *
known_by (SrComparing *comparing, guint part, gint64 record, const char *key)
{
  const char *type = comparing->shape->parts[part].type;

  return record ? g_strdup_printf ("%s#%" G_GINT64_FORMAT, type, record)
                : g_strdup_printf ("%s %s", type, key ? key : "");
}

static void
share (SrComparing *comparing, int index, char *name)
{
  g_hash_table_insert (comparing->plan->shared, name, GUINT_TO_POINTER ((guint)index + 1));
}

int
sr_import_shared_item (
    SrComparing *comparing, guint part, gint64 record, guint row, const char *key)
{
  g_autofree char *name = known_by (comparing, part, record, key);
  int item = (int)GPOINTER_TO_UINT (g_hash_table_lookup (comparing->plan->shared, name)) - 1;

  if (item >= 0)
    return item;
  item = sr_import_add_item (comparing, part, record, row);
  if (item >= 0)
    share (comparing, item, g_steal_pointer (&name));
  return item;
}

void
sr_import_share_item (SrComparing *comparing, guint part, int index, const GArray *given)
{
  gint64 record = SR_IMPORT_ITEM (comparing->plan, index)->record;
  const SrImportPart *spec = &comparing->shape->parts[part];

  if (!sr_import_shape_is_shared (spec->type))
    return;
  if (record)
    share (comparing, index, known_by (comparing, part, record, NULL));
  for (guint i = 0; spec->keys[i]; i++) {
    const SrValue *value = sr_import_given (given, spec->keys[i]);
    g_autofree char *key =
        value ? g_strdup_printf ("%s=%s", spec->keys[i], sr_value_get_text (value)) : NULL;

    if (key)
      share (comparing, index, known_by (comparing, part, 0, key));
  }
}

int
sr_import_column (const SrComparing *comparing, guint part, const char *field)
{
  return sr_import_map_column (comparing->sheet->map, part, field);
}

/* --- Filling --- */

static void
compare_masked (SrComparing *comparing,
                guint row,
                const SrImportItem *item,
                const SrImportGiven *given)
{
  SrRecord *base = sr_draft_base (item->draft);
  const SrValue *value = base ? sr_record_get (base, given->field->key) : NULL;
  g_autofree char *text = value && !sr_value_is_blank (value)
                              ? sr_display_value (comparing->reg, given->field, value, FALSE)
                              : NULL;
  g_autofree char *clean = sr_text_clean (given->cell->text, FALSE);

  if (g_strcmp0 (text, clean) != 0)
    sr_import_row_add_problem (
        SR_IMPORT_ROW (comparing->plan, row), SR_IMPORT_FAULT, given->column, given->field,
        g_strdup (_ ("The value is masked, and is not the mask of what the register has; enter "
                     "all of it, or leave the cell as it was exported")));
}

/* What the register has, as lists show it, is no change, however it could be read. */
static gboolean
is_present (SrComparing *comparing, const SrImportItem *item, const SrImportGiven *given)
{
  SrRecord *base = sr_draft_base (item->draft);
  const SrValue *value = base ? sr_record_get (base, given->field->key) : NULL;
  g_autofree char *text = NULL;

  if (value == NULL || given->cell == NULL || sr_value_is_blank (value))
    return FALSE;
  text = sr_display_value (comparing->reg, given->field, value, TRUE);
  return g_str_equal (text, given->cell->text);
}

/* "row 7" of which sheet a shared item was first spoken of. */
static guint
number_of_row (const SrImportPlan *plan, guint row)
{
  SrImportLine line;

  sr_import_plan_line (plan, row, &line);
  return line.number;
}

/* The row that was first to say what FIELD of ITEM is; ROW itself when none was. */
static guint
first_to_say (SrImportItem *item, const SrField *field, guint row)
{
  const SrImportSaid now = {field, row};

  for (guint i = 0; item->said && i < item->said->len; i++)
    if (g_array_index (item->said, SrImportSaid, i).field == field)
      return g_array_index (item->said, SrImportSaid, i).row;
  if (item->said)
    g_array_append_val (item->said, now);
  return row;
}

static void
set (SrComparing *comparing, guint row, SrImportItem *item, const SrImportGiven *given)
{
  const SrValue *present = sr_draft_get (item->draft, given->field->key);
  guint first = first_to_say (item, given->field, row);

  if (first != row && !sr_value_equal (present, &given->read.value)) {
    g_autofree char *other = sr_display_value (comparing->reg, given->field, present, FALSE);

    sr_import_row_add_problem (
        SR_IMPORT_ROW (comparing->plan, row), SR_IMPORT_FAULT, given->column, given->field,
        g_strdup_printf (_ ("Row %u says “%s” of the same household; make both equal"),
                         number_of_row (comparing->plan, first), other));
    return;
  }
  sr_draft_set (item->draft, given->field->key, &given->read.value);
}

void
sr_import_fill_item (SrComparing *comparing, guint row, int index, const GArray *given)
{
  SrImportItem *item = SR_IMPORT_ITEM (comparing->plan, index);

  for (guint i = 0; i < given->len; i++) {
    const SrImportGiven *each = &g_array_index (given, SrImportGiven, i);

    if ((each->read.reading == SR_READ_FAULT || each->read.reading == SR_READ_NOBODY) &&
        is_present (comparing, item, each))
      continue;
    sr_import_tell_reading (SR_IMPORT_ROW (comparing->plan, row), each);
    switch (each->read.reading) {
    case SR_READ_VALUE:
    case SR_READ_BLANK:
      set (comparing, row, item, each);
      break;
    case SR_READ_MASKED:
      compare_masked (comparing, row, item, each);
      break;
    case SR_READ_NOBODY:
      sr_import_refer_later (comparing, row, index, each);
      break;
    case SR_READ_ROUNDED:
    case SR_READ_FAULT:
    default:
      break;
    }
  }
}

/* --- Checking --- */

static gboolean
concerns (const SrImportItem *item, const SrProblem *problem)
{
  if (sr_draft_base (item->draft) == NULL)
    return TRUE;
  return problem->field ? sr_draft_is_changed (item->draft, problem->field)
                        : sr_draft_n_changes (item->draft) > 0;
}

static void
note_sensitive (const SrImportItem *item, SrImportRow *row)
{
  const SrSchema *schema = sr_draft_schema (item->draft);

  for (guint i = 0; sr_draft_base (item->draft) && i < schema->n_fields; i++)
    if (schema->fields[i].sensitivity == SR_LEVEL_3 &&
        sr_draft_is_changed (item->draft, schema->fields[i].key))
      row->is_sensitive = TRUE;
}

/* References that lead to other items of the plan are filled in when it is written. */
static gboolean
is_linked (const SrImportItem *item, const SrProblem *problem)
{
  for (guint i = 0; item->references && i < item->references->len; i++)
    if (g_strcmp0 (g_array_index (item->references, SrImportReference, i).field->key,
                   problem->field) == 0)
      return TRUE;
  return FALSE;
}

/* A code that is left blank is given. */
static gboolean
is_given_code (const SrImportItem *item, const SrProblem *problem)
{
  const SrSchema *schema = sr_draft_schema (item->draft);

  return g_strcmp0 (schema->code, problem->field) == 0 &&
         sr_value_is_blank (sr_draft_get (item->draft, schema->code));
}

void
sr_import_check_item (SrComparing *comparing, guint row_index, int index)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, row_index);
  SrImportItem *item = SR_IMPORT_ITEM (comparing->plan, index);
  const SrSchema *schema = sr_draft_schema (item->draft);
  const SrProblems *problems = sr_draft_check (item->draft, &comparing->context);

  note_sensitive (item, row);
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);
    const SrField *field = problem->field ? sr_schema_field (schema, problem->field) : NULL;
    int column = field ? sr_import_column (comparing, item->part, field->key) : -1;

    if (!concerns (item, problem) || is_linked (item, problem) || is_given_code (item, problem) ||
        (column >= 0 && sr_import_row_has_fault_in (row, column)))
      continue;
    sr_import_row_add_problem (
        row, problem->severity == SR_SEVERITY_ERROR ? SR_IMPORT_FAULT : SR_IMPORT_DOUBT, column,
        field, g_strdup (problem->message));
  }
}
