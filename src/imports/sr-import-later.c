/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * References between the rows of one file: a father who stands in another row, by his name.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "imports/sr-import-plan-private.h"

void
sr_import_later_clear (gpointer data)
{
  SrImportLater *later = data;

  g_free (later->name);
  g_free (later->fault);
}

void
sr_import_link (SrImportPlan *plan, int index, const SrField *field, int to)
{
  SrImportItem *item = SR_IMPORT_ITEM (plan, index);
  const SrImportReference reference = {field, to};

  for (guint i = 0; item->references && i < item->references->len; i++)
    if (g_array_index (item->references, SrImportReference, i).field == field) {
      g_array_index (item->references, SrImportReference, i).item = to;
      return;
    }
  if (item->references == NULL)
    item->references = g_array_new (FALSE, FALSE, sizeof (SrImportReference));
  g_array_append_val (item->references, reference);
}

void
sr_import_refer_later (SrComparing *comparing, guint row, int index, const SrImportGiven *given)
{
  const SrImportLater later = {
      .row = row,
      .item = index,
      .field = given->field,
      .column = given->column,
      .name = g_strdup (given->cell->text),
      .fault = g_strdup (given->read.fault),
  };

  g_array_append_val (comparing->plan->later, later);
}

void
sr_import_forget_later (SrImportPlan *plan, guint row)
{
  for (guint i = plan->later->len; i > 0; i--)
    if (g_array_index (plan->later, SrImportLater, i - 1).row == row)
      g_array_remove_index (plan->later, i - 1);
}

/* --- Looking for them --- */

static guint
main_part (const SrImportPlan *plan, const SrImportRow *row)
{
  const SrImportSheet *sheet = plan->sheets->pdata[row->sheet];

  return sr_import_titles_shape (sheet->titles)->main;
}

/* Rows by what they are called; GArray of guint. */
static GHashTable *
rows_by_name (const SrImportPlan *plan, const guint8 *touched)
{
  GHashTable *rows =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < plan->rows->len; i++) {
    const SrImportRow *row = SR_IMPORT_ROW (plan, i);
    GArray *of_name;

    if (!sr_import_is_touched (touched, i))
      continue;
    of_name = g_hash_table_lookup (rows, row->name);
    if (of_name == NULL) {
      of_name = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (rows, row->name, of_name);
    }
    g_array_append_val (of_name, i);
  }
  return rows;
}

/* The item of the only row of that name in the household of ROW, else of the only one in the file;
 * SR_IMPORT_NO_ITEM: none, or several. */
static int
find (const SrImportPlan *plan, const SrImportLater *later, GHashTable *by_name)
{
  const GArray *rows = g_hash_table_lookup (by_name, later->name);
  const SrImportRow *here = SR_IMPORT_ROW (plan, later->row);
  int found = SR_IMPORT_NO_ITEM;
  guint near = 0;

  for (guint i = 0; rows && i < rows->len; i++) {
    const SrImportRow *row = SR_IMPORT_ROW (plan, g_array_index (rows, guint, i));
    guint part = main_part (plan, row);
    gboolean is_near = here->items[0] >= 0 && row->items[0] == here->items[0];

    if (row == here || row->items[part] < 0 ||
        !g_str_equal (sr_draft_schema (SR_IMPORT_ITEM (plan, row->items[part])->draft)->key,
                      later->field->target))
      continue;
    near += is_near;
    if (is_near || rows->len == 1)
      found = row->items[part];
  }
  return near > 1 ? SR_IMPORT_NO_ITEM : found;
}

void
sr_import_resolve_later (SrImportPlan *plan, const guint8 *touched)
{
  g_autoptr (GHashTable) by_name = plan->later->len ? rows_by_name (plan, touched) : NULL;

  for (guint i = 0; i < plan->later->len; i++) {
    SrImportLater *later = &g_array_index (plan->later, SrImportLater, i);

    if (!sr_import_is_touched (touched, later->row))
      continue;
    later->found = find (plan, later, by_name);
    if (later->found >= 0)
      sr_import_link (plan, later->item, later->field, later->found);
    else
      sr_import_row_add_between (SR_IMPORT_ROW (plan, later->row), SR_IMPORT_FAULT, later->column,
                                 g_strdup (later->fault));
  }
}

static gboolean
is_certain (const SrImportRow *row)
{
  return !sr_import_row_has (row, SR_IMPORT_FAULT) && !sr_import_row_has (row, SR_IMPORT_DOUBT);
}

/* TRUE when the row of LATER is doubtful now and was not before. */
static gboolean
doubt (SrImportPlan *plan, const SrImportLater *later)
{
  SrImportRow *row = SR_IMPORT_ROW (plan, later->row);
  guint meant = later->found >= 0 ? SR_IMPORT_ITEM (plan, later->found)->row : later->row;
  SrImportLine line;

  if (!is_certain (row) || is_certain (SR_IMPORT_ROW (plan, meant)))
    return FALSE;
  sr_import_plan_line (plan, meant, &line);
  sr_import_row_add_between (
      row, SR_IMPORT_DOUBT, later->column,
      g_strdup_printf (_ ("Who is meant here, row %u, is not certain; settle that row first"),
                       line.number));
  return TRUE;
}

void
sr_import_doubt_later (SrImportPlan *plan, const guint8 *touched)
{
  gboolean more = TRUE;

  /* A doubt goes on from parents to children to grandchildren. */
  while (more) {
    more = FALSE;
    for (guint i = 0; i < plan->later->len; i++) {
      const SrImportLater *later = &g_array_index (plan->later, SrImportLater, i);

      more |= sr_import_is_touched (touched, later->row) && doubt (plan, later);
    }
  }
}
