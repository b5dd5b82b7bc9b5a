/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Trying the sheets of a file as records of a type and of what goes with it.
 */
#include "imports/sr-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  SrRegister *reg;
  SrSheetFile *file;
  SrProgress progress;
  gpointer data;
  GCancellable *cancellable;
} Reading;

static SrImportRows *
read_rows (const Reading *reading, guint sheet, GError **error)
{
  return sr_import_rows_read (reading->file, sheet, reading->progress, reading->data,
                              reading->cancellable, error);
}

static void
add_table (const Reading *reading, SrImportPlan *plan, SrImportTitles *titles, SrImportTable *table)
{
  sr_import_plan_add_sheet (plan, titles, table, sr_import_map_new (reading->reg, table, titles));
}

/* Takes ROWS. */
static gboolean
add_sheet (const Reading *reading,
           SrImportPlan *plan,
           const SrSchema *schema,
           SrImportRows *rows,
           GError **error)
{
  g_autoptr (SrImportRows) taken = rows;
  g_autoptr (SrImportTitles) titles =
      sr_import_titles_new (reading->reg, sr_import_shape (schema), error);
  SrImportTable *table =
      titles ? sr_import_table_new (g_steal_pointer (&taken), titles, error) : NULL;

  if (table == NULL)
    return FALSE;
  add_table (reading, plan, g_steal_pointer (&titles), table);
  return TRUE;
}

/* How well a sheet goes with a type: columns that are its own stored fields; −1: it does not. */
static int
fitness (SrImportPlan *plan, guint sheet)
{
  const SrImportTable *table = sr_import_plan_table (plan, sheet);
  const SrImportMap *map = sr_import_plan_map (plan, sheet);
  const SrImportShape *shape = sr_import_titles_shape (sr_import_plan_titles (plan, sheet));
  int fields = 0;

  if (!sr_import_map_check (map, NULL))
    return -1;
  for (guint i = 0; i < sr_import_table_columns (table)->len; i++) {
    const SrMapping *mapping = sr_import_map_get (map, i);

    fields += mapping->field && mapping->part == shape->main;
  }
  return fields;
}

static int
fitness_as (const Reading *reading, const SrSchema *schema, const SrImportRows *rows)
{
  g_autoptr (SrImportPlan) plan = sr_import_plan_new ();
  g_autoptr (SrImportTitles) titles =
      sr_import_titles_new (reading->reg, sr_import_shape (schema), NULL);
  SrImportTable *table = titles ? sr_import_table_try (rows, titles) : NULL;

  if (table == NULL)
    return -1;
  add_table (reading, plan, g_steal_pointer (&titles), table);
  return fitness (plan, 0);
}

static gboolean
is_wanted (const SrSheetInfo *info, const char *name)
{
  return name ? g_str_equal (info->name, name) : !info->is_hidden;
}

static int
find_sheet (SrSheetFile *file, const char *name)
{
  const GPtrArray *sheets = sr_sheet_file_sheets (file);

  for (guint i = 0; i < sheets->len; i++)
    if (g_str_equal (((SrSheetInfo *)sheets->pdata[i])->name, name))
      return (int)i;
  return -1;
}

static SrImportPlan *
read_one (const Reading *reading, const SrSchema *schema, const char *name, GError **error)
{
  g_autoptr (SrImportPlan) plan = sr_import_plan_new ();
  int sheet = find_sheet (reading->file, name);
  SrImportRows *rows;

  if (sheet < 0) {
    g_set_error (error, SR_IMPORT_ERROR, SR_IMPORT_ERROR_NO_HEADER,
                 _ ("The file has no sheet “%s”"), name);
    return NULL;
  }
  rows = read_rows (reading, (guint)sheet, error);
  return rows && add_sheet (reading, plan, schema, rows, error) ? g_steal_pointer (&plan) : NULL;
}

/* --- Several sheets --- */

static void
rows_free (gpointer rows)
{
  if (rows)
    sr_import_rows_free (rows);
}

static void
note (GPtrArray *notices, char *sentence)
{
  g_ptr_array_add (notices, sentence);
}

/* The type among those of SCHEMA's shape that SHEET fits best; NULL: none. Its own type wins. */
static const SrSchema *
best_of_shape (const Reading *reading, const SrSchema *schema, const SrImportRows *rows)
{
  const SrImportShape *shape = sr_import_shape (schema);
  int best = fitness_as (reading, schema, rows);
  const SrSchema *found = best > 0 ? schema : NULL;

  for (guint i = 0; i < shape->n_parts && found == NULL; i++) {
    const SrSchema *other = sr_import_shape_schema (shape, i);

    if (shape->parts[i].is_shared && fitness_as (reading, other, rows) > best)
      found = other;
  }
  return found;
}

/* The rows of each sheet that is wanted, NULL for the others. A sheet that cannot be read is no
 * sheet to leave out: NULL with ERROR set. */
static GPtrArray *
read_sheets (const Reading *reading, GError **error)
{
  const GPtrArray *sheets = sr_sheet_file_sheets (reading->file);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (rows_free);

  for (guint i = 0; i < sheets->len; i++) {
    SrImportRows *of_sheet = NULL;

    if (is_wanted (sheets->pdata[i], NULL) && (of_sheet = read_rows (reading, i, error)) == NULL)
      return NULL;
    g_ptr_array_add (rows, of_sheet);
  }
  return g_steal_pointer (&rows);
}

static void
note_left_out (GPtrArray *notices, const SrSheetInfo *info)
{
  note (notices,
        g_strdup_printf (info->is_hidden
                             ? _ ("Sheet “%s” is hidden and was left out")
                             : _ ("Sheet “%s” has no header of such records and was left out"),
                         info->name));
}

/* Sheets of what others refer to come first. */
static gboolean
add_sheets (const Reading *reading,
            SrImportPlan *plan,
            const SrSchema *schema,
            GPtrArray *notices,
            GError **error)
{
  const GPtrArray *sheets = sr_sheet_file_sheets (reading->file);
  g_autofree const SrSchema **types = g_new0 (const SrSchema *, sheets->len + 1);
  g_autoptr (GPtrArray) rows = read_sheets (reading, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < sheets->len; i++) {
    types[i] = rows->pdata[i] ? best_of_shape (reading, schema, rows->pdata[i]) : NULL;
    if (types[i] == NULL)
      note_left_out (notices, sheets->pdata[i]);
  }
  for (int own = 0; own < 2; own++)
    for (guint i = 0; i < sheets->len; i++)
      if (types[i] && (types[i] == schema) == own &&
          !add_sheet (reading, plan, types[i], g_steal_pointer (&rows->pdata[i]), error))
        return FALSE;
  return TRUE;
}

/* Nothing fits: the first sheet that is shown tells why. */
static gboolean
explain (const Reading *reading, const SrSchema *schema, GError **error)
{
  const GPtrArray *sheets = sr_sheet_file_sheets (reading->file);
  g_autoptr (SrImportPlan) plan = sr_import_plan_new ();
  SrImportRows *rows;
  guint first = 0;

  while (first + 1 < sheets->len && ((SrSheetInfo *)sheets->pdata[first])->is_hidden)
    first++;
  rows = read_rows (reading, first, error);
  return rows && add_sheet (reading, plan, schema, rows, error) &&
         sr_import_map_check (sr_import_plan_map (plan, 0), error);
}

SrImportPlan *
sr_import_read (SrRegister *reg,
                SrSheetFile *file,
                const SrSchema *schema,
                const char *sheet,
                GPtrArray **notices,
                SrProgress progress,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  const Reading reading = {reg, file, progress, data, cancellable};
  const GPtrArray *of_file = sr_sheet_file_notices (file);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SrImportPlan) plan = NULL;

  for (guint i = 0; i < of_file->len; i++)
    note (sentences, g_strdup (of_file->pdata[i]));
  if (sheet) {
    plan = read_one (&reading, schema, sheet, error);
    if (plan == NULL)
      return NULL;
  } else {
    plan = sr_import_plan_new ();
    if (!add_sheets (&reading, plan, schema, sentences, error) ||
        (sr_import_plan_n_sheets (plan) == 0 && !explain (&reading, schema, error)))
      return NULL;
  }
  if (notices)
    *notices = g_steal_pointer (&sentences);
  return g_steal_pointer (&plan);
}

const SrSchema *
sr_import_guess (SrRegister *reg,
                 SrSheetFile *file,
                 SrProgress progress,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  const Reading reading = {reg, file, progress, data, cancellable};
  g_autoptr (GPtrArray) rows = read_sheets (&reading, error);
  const SrSchema *best = NULL;
  int most = 0;

  if (rows == NULL)
    return NULL;

  for (const SrSchema *const *each = sr_schemas (); *each; each++)
    for (guint i = 0; !(*each)->is_log && i < rows->len; i++) {
      int fields = rows->pdata[i] ? fitness_as (&reading, *each, rows->pdata[i]) : -1;

      if (fields > most) {
        best = *each;
        most = fields;
      }
    }
  return best;
}
