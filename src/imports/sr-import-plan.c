/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a plan, their results, ticks and choices.
 */
#include "imports/sr-import-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-watch.h"
#include "core/sr-mask.h"
#include "core/sr-resident-id.h"
#include "imports/sr-import-plan-private.h"
#include "store/sr-record-store.h"

/* --- Problems of a row --- */

static void
problem_free (gpointer data)
{
  SrImportProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

/* The gravest first; those of one weight stay in their order. */
static void
insert (GPtrArray *problems, SrImportProblem *problem)
{
  guint at = problems->len;

  while (at && ((SrImportProblem *)problems->pdata[at - 1])->weight < problem->weight)
    at--;
  g_ptr_array_insert (problems, (int)at, problem);
}

SrImportProblem *
sr_import_row_add_problem (
    SrImportRow *row, SrImportWeight weight, int column, const SrField *field, char *message)
{
  SrImportProblem *problem = g_new0 (SrImportProblem, 1);
  g_autofree char *sentence = message;

  problem->weight = weight;
  problem->column = column;
  problem->field = field;
  problem->message = sr_mask_numbers (sentence);
  if (row->problems == NULL)
    row->problems = g_ptr_array_new_with_free_func (problem_free);
  insert (row->problems, problem);
  return problem;
}

void
sr_import_row_add_between (SrImportRow *row, SrImportWeight weight, int column, char *message)
{
  sr_import_row_add_problem (row, weight, column, NULL, message)->is_between_rows = TRUE;
}

gboolean
sr_import_row_has (const SrImportRow *row, SrImportWeight weight)
{
  for (guint i = 0; row->problems && i < row->problems->len; i++)
    if (((SrImportProblem *)row->problems->pdata[i])->weight == weight)
      return TRUE;
  return FALSE;
}

gboolean
sr_import_row_has_fault_in (const SrImportRow *row, int column)
{
  for (guint i = 0; row->problems && i < row->problems->len; i++) {
    const SrImportProblem *problem = row->problems->pdata[i];

    if (problem->weight == SR_IMPORT_FAULT && problem->column == column)
      return TRUE;
  }
  return FALSE;
}

/* --- Making and freeing --- */

static void
row_free (gpointer data)
{
  SrImportRow *row = data;

  g_free (row->name);
  g_free (row->identity);
  g_clear_pointer (&row->problems, g_ptr_array_unref);
  g_clear_pointer (&row->candidates, g_ptr_array_unref);
  g_free (row->chosen_number);
  g_free (row);
}

static void
sheet_free (gpointer data)
{
  SrImportSheet *sheet = data;

  sr_import_map_free (sheet->map);
  sr_import_table_free (sheet->table);
  sr_import_titles_free (sheet->titles);
  g_free (sheet);
}

SrImportPlan *
sr_import_plan_new (void)
{
  SrImportPlan *self = g_new0 (SrImportPlan, 1);

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->items = g_ptr_array_new_with_free_func (sr_import_item_free);
  self->main = g_hash_table_new (g_str_hash, g_str_equal);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->later = g_array_new (FALSE, FALSE, sizeof (SrImportLater));
  g_array_set_clear_func (self->later, sr_import_later_clear);
  self->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sr_import_plan_free (SrImportPlan *self)
{
  g_hash_table_unref (self->main);
  g_hash_table_unref (self->shared);
  g_hash_table_unref (self->keys);
  g_array_unref (self->later);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

void
sr_import_plan_add_sheet (SrImportPlan *self,
                          SrImportTitles *titles,
                          SrImportTable *table,
                          SrImportMap *map)
{
  SrImportSheet *sheet = g_new0 (SrImportSheet, 1);

  sheet->titles = titles;
  sheet->table = table;
  sheet->map = map;
  g_ptr_array_add (self->sheets, sheet);
}

static SrImportSheet *
sheet_at (const SrImportPlan *self, guint sheet)
{
  return self->sheets->pdata[sheet];
}

/* --- Comparing --- */

static void
forget (SrImportPlan *self)
{
  g_hash_table_remove_all (self->main);
  g_hash_table_remove_all (self->shared);
  g_hash_table_remove_all (self->keys);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->items, 0);
  g_array_set_size (self->later, 0);
  memset (self->counts, 0, sizeof self->counts);
}

static void
add_rows (SrImportPlan *self)
{
  for (guint s = 0; s < self->sheets->len; s++)
    for (guint i = 0; i < sr_import_table_n_lines (sheet_at (self, s)->table); i++) {
      SrImportRow *row = g_new0 (SrImportRow, 1);

      row->sheet = s;
      row->line = i;
      row->result = SR_IMPORT_N_RESULTS;
      for (guint p = 0; p < SR_IMPORT_MAX_PARTS; p++)
        row->items[p] = SR_IMPORT_NO_ITEM;
      g_ptr_array_add (self->rows, row);
    }
}

/* A query that is not at its end keeps the register as it was at its beginning: all rows are
 * compared with the same, and SQLite need not look for other writers at each question. */
static SrStatement *
hold_register (SrRegister *reg, GError **error)
{
  g_autoptr (SrStatement) held =
      sr_database_prepare (sr_register_database (reg), "SELECT key FROM meta", error);

  if (held == NULL || sr_statement_step (held, error) == SR_STEP_ERROR)
    return NULL;
  return g_steal_pointer (&held);
}

/* The local error makes that "failed" can be told from "nothing found". */
static gboolean
compare_rows (SrImportPlan *self, SrRegister *reg, const SrActWatch *watch, GError **error)
{
  SrComparing comparing;
  GError *failure = NULL;

  for (guint i = 0; i < self->rows->len; i++) {
    guint sheet = SR_IMPORT_ROW (self, i)->sheet;

    if (i == 0 || sheet != SR_IMPORT_ROW (self, i - 1)->sheet)
      sr_import_begin (&comparing, self, reg, sheet, &failure);
    if (!sr_act_watch_go_on (watch, i, self->rows->len, error))
      return FALSE;
    if (!sr_import_compare_row (&comparing, i)) {
      g_propagate_error (error, failure);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
sr_import_plan_compare (SrImportPlan *self,
                        SrRegister *reg,
                        SrProgress progress,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  const SrActWatch watch = {progress, data, cancellable};
  g_autoptr (SrStatement) held = NULL;

  for (guint s = 0; s < self->sheets->len; s++)
    if (!sr_import_map_check (sheet_at (self, s)->map, error))
      return FALSE;
  forget (self);
  add_rows (self);
  held = hold_register (reg, error);
  return held && compare_rows (self, reg, &watch, error) &&
         sr_import_settle (self, reg, NULL, error);
}

gboolean
sr_import_plan_choose (SrImportPlan *self,
                       SrRegister *reg,
                       guint index,
                       int candidate,
                       const char *number,
                       GError **error)
{
  SrImportRow *row = SR_IMPORT_ROW (self, index);
  SrImportCandidate *chosen = candidate < 0 ? NULL : row->candidates->pdata[candidate];
  g_autofree char *taken = chosen == NULL         ? sr_resident_id_normalise (number)
                           : chosen->takes_number ? g_strdup (chosen->number)
                                                  : NULL;
  g_autofree guint8 *touched = sr_import_touched_by (self, index);
  SrComparing comparing;
  GError *failure = NULL;

  row->chosen_record = chosen ? chosen->record : 0;
  row->is_chosen = TRUE;
  g_free (row->chosen_number);
  row->chosen_number = g_steal_pointer (&taken);
  row->needs_choice = FALSE;
  row->is_sensitive = FALSE;
  g_clear_pointer (&row->problems, g_ptr_array_unref);
  sr_import_forget_later (self, index);
  sr_import_begin (&comparing, self, reg, row->sheet, &failure);
  comparing.household = row->items[0];
  if (!sr_import_compare_row (&comparing, index)) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  sr_import_touch_again (self, index, touched);
  return sr_import_settle (self, reg, touched, error);
}

/* --- What is known --- */

guint
sr_import_plan_n_sheets (const SrImportPlan *self)
{
  return self->sheets->len;
}

const SrImportTable *
sr_import_plan_table (const SrImportPlan *self, guint sheet)
{
  return sheet_at (self, sheet)->table;
}

SrImportMap *
sr_import_plan_map (const SrImportPlan *self, guint sheet)
{
  return sheet_at (self, sheet)->map;
}

const SrImportTitles *
sr_import_plan_titles (const SrImportPlan *self, guint sheet)
{
  return sheet_at (self, sheet)->titles;
}

guint
sr_import_plan_n_rows (const SrImportPlan *self)
{
  return self->rows->len;
}

guint
sr_import_plan_count (const SrImportPlan *self, SrImportResult result)
{
  return self->counts[result];
}

guint
sr_import_plan_n_ticked (const SrImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += SR_IMPORT_ROW (self, i)->is_ticked;
  return n;
}

SrImportResult
sr_import_plan_result (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->result;
}

guint
sr_import_plan_row_sheet (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->sheet;
}

void
sr_import_plan_line (const SrImportPlan *self, guint row, SrImportLine *line)
{
  sr_import_table_line (sheet_at (self, SR_IMPORT_ROW (self, row)->sheet)->table,
                        SR_IMPORT_ROW (self, row)->line, line);
}

const char *
sr_import_plan_name (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->name;
}

const GPtrArray *
sr_import_plan_problems (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->problems;
}

const GPtrArray *
sr_import_plan_candidates (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->candidates;
}

gboolean
sr_import_plan_is_sensitive (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->is_sensitive;
}

/* --- Differences --- */

static void
change_free (gpointer data)
{
  SrImportChange *change = data;

  g_free (change->old_text);
  g_free (change->new_text);
  g_free (change);
}

/* REVEAL: what is of high sensitivity is shown too; numbers of persons stay masked. */
static char *
shown (SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal)
{
  if (value == NULL || sr_value_is_blank (value))
    return g_strdup ("");
  return sr_display_value (reg, field, value, reveal && field->sensitivity == SR_LEVEL_3);
}

static void
add_changes (GPtrArray *changes, SrRegister *reg, const SrImportItem *item, gboolean reveal)
{
  const SrSchema *schema = sr_draft_schema (item->draft);
  SrRecord *base = sr_draft_base (item->draft);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *value = sr_draft_get (item->draft, field->key);
    SrImportChange *change;

    /* A link to a record that is not there yet says nothing. */
    if (field->flags & SR_FIELD_DERIVED || !sr_draft_is_changed (item->draft, field->key) ||
        (field->kind == SR_KIND_REFERENCE && sr_value_get_integer (value, 0) < 0))
      continue;
    change = g_new0 (SrImportChange, 1);
    change->field = field;
    change->old_text = shown (reg, field, base ? sr_record_get (base, field->key) : NULL, reveal);
    change->new_text = shown (reg, field, value, reveal);
    change->is_dated = base && (field->flags & SR_FIELD_DATED || schema->span);
    g_ptr_array_add (changes, change);
  }
}

static GPtrArray *
changes_of (const SrImportPlan *self, SrRegister *reg, guint index, gboolean reveal)
{
  const SrImportRow *row = SR_IMPORT_ROW (self, index);
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);

  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    if (row->items[i] >= 0 && SR_IMPORT_ITEM (self, row->items[i])->row == index)
      add_changes (changes, reg, SR_IMPORT_ITEM (self, row->items[i]), reveal);
  return changes;
}

GPtrArray *
sr_import_plan_changes (const SrImportPlan *self, SrRegister *reg, guint index)
{
  return changes_of (self, reg, index, FALSE);
}

GPtrArray *
sr_import_plan_changes_revealed (const SrImportPlan *self, SrRegister *reg, guint index)
{
  return changes_of (self, reg, index, TRUE);
}

gint64
sr_import_plan_record (const SrImportPlan *self, guint index)
{
  const SrImportRow *row = SR_IMPORT_ROW (self, index);
  guint main = sr_import_titles_shape (sheet_at (self, row->sheet)->titles)->main;

  return row->items[main] < 0 ? 0 : SR_IMPORT_ITEM (self, row->items[main])->record;
}

/* --- Ticks --- */

gboolean
sr_import_plan_is_ticked (const SrImportPlan *self, guint row)
{
  return SR_IMPORT_ROW (self, row)->is_ticked;
}

char *
sr_import_plan_obstacle (const SrImportPlan *self, guint index)
{
  const SrImportRow *row = SR_IMPORT_ROW (self, index);

  if (row->result == SR_IMPORT_SAME)
    return g_strdup (_ ("Nothing in this row is new"));
  if (row->result == SR_IMPORT_REJECTED)
    return g_strdup (_ ("Correct the row in the sheet, and import it again"));
  return row->needs_choice ? g_strdup (_ ("Choose first who is meant")) : NULL;
}

void
sr_import_plan_tick (SrImportPlan *self, guint row, gboolean ticked)
{
  g_autofree char *obstacle = ticked ? sr_import_plan_obstacle (self, row) : NULL;

  if (obstacle == NULL)
    SR_IMPORT_ROW (self, row)->is_ticked = ticked;
}
