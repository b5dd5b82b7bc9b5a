/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One row: its cells read, matched with the register, and put into the records that it speaks of.
 */
#include <glib/gi18n-lib.h>

#include "core/sr-mask.h"
#include "core/sr-text.h"
#include "imports/sr-import-plan-private.h"

/* --- Reading cells --- */

static void
given_clear (gpointer data)
{
  sr_import_read_clear (&((SrImportGiven *)data)->read);
}

void
sr_import_tell_reading (SrImportRow *row, const SrImportGiven *given)
{
  const SrImportRead *read = &given->read;

  if (read->fault && read->reading == SR_READ_FAULT)
    sr_import_row_add_problem (row, SR_IMPORT_FAULT, given->column, given->field,
                               g_strdup (read->fault));
  if (read->doubt)
    sr_import_row_add_problem (row, SR_IMPORT_DOUBT, given->column, given->field,
                               g_strdup (read->doubt));
  if (read->note)
    sr_import_row_add_problem (row, SR_IMPORT_NOTE, given->column, given->field,
                               g_strdup (read->note));
  if (read->reading == SR_READ_ROUNDED)
    sr_import_row_add_problem (
        row, SR_IMPORT_DOUBT, given->column, given->field,
        g_strdup (_ ("A spreadsheet has kept this number as an amount and lost its last digits; "
                     "choose the right one, or enter it")));
}

/* The ID number that the clerk has chosen stands for what is in the cell. */
static void
take_choice (SrImportRow *row, SrImportGiven *given)
{
  if (row->chosen_number == NULL || given->field->mask != SR_MASK_ID_NUMBER ||
      !(given->field->flags & SR_FIELD_UNIQUE))
    return;
  sr_import_read_clear (&given->read);
  given->read.value = sr_value_text (row->chosen_number);
  given->read.reading = SR_READ_VALUE;
}

/* Only a record of the rows' own type may stand in another row. */
static gboolean
is_of_rows (const SrComparing *comparing, const SrField *field)
{
  return g_str_equal (field->target, comparing->shape->parts[comparing->shape->main].type);
}

static void
read_cell (
    SrComparing *comparing, SrImportRow *row, guint column, const SrImportCell *cell, GArray *given)
{
  const SrMapping *mapping = sr_import_map_get (comparing->sheet->map, column);
  SrImportGiven each = {.field = mapping->field, .column = (int)column, .cell = cell};

  sr_import_read_cell (comparing->reg, mapping->field, mapping->factor, comparing->is_own_row, cell,
                       &each.read);
  take_choice (row, &each);
  if (each.read.reading == SR_READ_NOBODY && !is_of_rows (comparing, mapping->field))
    each.read.reading = SR_READ_FAULT;
  if (each.read.reading == SR_READ_BLANK && !comparing->is_own_row)
    return;
  g_array_append_val (given, each);
}

static void
read_line (SrComparing *comparing, SrImportRow *row, const SrImportLine *line, GArray *const *given)
{
  guint n_columns = sr_import_table_columns (comparing->sheet->table)->len;
  guint next = 0;

  for (guint column = 0; column < n_columns; column++) {
    const SrMapping *mapping = sr_import_map_get (comparing->sheet->map, column);
    const SrImportCell *cell = NULL;

    if (next < line->n_cells && line->cells[next].column == column)
      cell = &line->cells[next++];
    if (mapping->field && (cell || comparing->is_own_row))
      read_cell (comparing, row, column, cell, given[mapping->part]);
  }
}

/* Two items of a list have one name, and another code of the record says which is meant: of two
 * villages the one in the township. */
static void
settle_by_others (SrComparing *comparing, SrImportGiven *unsure, const GArray *given)
{
  SrCodeLists *lists = sr_register_code_lists (comparing->reg);

  for (guint i = 0; i < given->len && unsure->read.reading == SR_READ_FAULT; i++) {
    const SrImportGiven *other = &g_array_index (given, SrImportGiven, i);
    const SrCodeItem *item = NULL;

    if (other->field->kind == SR_KIND_CHOICE && other->read.reading == SR_READ_VALUE)
      item = sr_code_lists_match_under (lists, unsure->field->target, unsure->cell->text,
                                        sr_value_get_text (&other->read.value));
    if (item == NULL)
      continue;
    sr_import_read_clear (&unsure->read);
    unsure->read.value = sr_value_text (item->code);
    unsure->read.reading = SR_READ_VALUE;
  }
}

static void
settle_choices (SrComparing *comparing, GArray *given)
{
  for (guint i = 0; i < given->len; i++) {
    SrImportGiven *each = &g_array_index (given, SrImportGiven, i);

    if (each->field->kind == SR_KIND_CHOICE && each->read.reading == SR_READ_FAULT && each->cell)
      settle_by_others (comparing, each, given);
  }
}

/* --- What the row is about --- */

static const char *
rounded_number (const GArray *given)
{
  for (guint i = 0; i < given->len; i++)
    if (g_array_index (given, SrImportGiven, i).read.reading == SR_READ_ROUNDED)
      return g_array_index (given, SrImportGiven, i).read.kept;
  return NULL;
}

/* The first cell, where the record has no name; it may be anything. */
static char *
first_cell (const SrImportLine *line)
{
  g_autofree char *text = line->n_cells ? sr_text_shorten (line->cells[0].text) : NULL;

  return text ? sr_mask_numbers (text) : g_strdup ("");
}

static void
name_row (SrComparing *comparing, SrImportRow *row, const SrImportLine *line)
{
  SrDraft *draft = SR_IMPORT_ITEM (comparing->plan, row->items[comparing->shape->main])->draft;
  g_autoptr (SrRecord) record = sr_draft_result (draft);
  const char *name = sr_record_name (record);

  g_free (row->name);
  row->name = *name ? g_strdup (name) : first_cell (line);
}

/* What the main record is known by among the rows: its id, else its first key, else what together
 * tells. New string; NULL: nothing is known of it. */
static char *
identity (SrComparing *comparing, const GArray *given, gint64 record, const char *key)
{
  const SrImportPart *part = &comparing->shape->parts[comparing->shape->main];
  g_autoptr (GString) text = NULL;

  if (record)
    return g_strdup_printf ("%s#%" G_GINT64_FORMAT, part->type, record);
  if (key)
    return g_strdup_printf ("%s %s", part->type, key);
  text = g_string_new (part->type);
  for (guint i = 0; i < given->len; i++) {
    const SrImportGiven *each = &g_array_index (given, SrImportGiven, i);
    g_autofree char *value = NULL;

    if (each->read.reading != SR_READ_VALUE ||
        (part->same[0] && !g_strv_contains (part->same, each->field->key)))
      continue;
    value = sr_kind_format (each->field->kind, &each->read.value);
    g_string_append_printf (text, "\n%s=%s", each->field->key, value);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
compare_main (SrComparing *comparing, guint index, const GArray *given)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);
  const char *kept = rounded_number (given);
  g_autofree char *key = NULL;
  gint64 record;
  int item;

  if (kept) {
    if (!sr_import_find_candidates (comparing, index, given, kept))
      return FALSE;
    if (!sr_import_match_keys (comparing, comparing->shape->main, given, &record, &key))
      return FALSE;
    record = 0;
  } else if (!sr_import_match_row (comparing, index, given, &record, &key)) {
    return FALSE;
  }
  g_free (row->identity);
  row->identity = identity (comparing, given, record, key);
  item = sr_import_add_item (comparing, comparing->shape->main, record, index);
  if (item == SR_IMPORT_NO_ITEM)
    return FALSE;
  row->items[comparing->shape->main] = item;
  sr_import_fill_item (comparing, index, item, given);
  sr_import_share_item (comparing, comparing->shape->main, item, given);
  return sr_import_check_keys (comparing, index, item);
}

/* --- The row --- */

/* Rows that somebody has hidden may be no longer meant. */
static void
check_hidden (SrImportRow *row, const SrImportLine *line)
{
  if (line->is_hidden)
    sr_import_row_add_problem (row, SR_IMPORT_DOUBT, -1, NULL,
                               g_strdup (_ ("The row is hidden in the sheet; is it meant?")));
}

/* A row without a key was added to the list by whoever had it. */
static gboolean
has_record_key (const SrComparing *comparing, const SrImportLine *line)
{
  int column = sr_import_map_record_column (comparing->sheet->map);

  return column >= 0 && sr_import_line_cell (line, (guint)column) != NULL;
}

static gboolean
compare_line (SrComparing *comparing, guint index, GArray *const *given)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);
  SrImportLine line;

  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    row->items[i] = SR_IMPORT_NO_ITEM;
  sr_import_table_line (comparing->sheet->table, row->line, &line);
  check_hidden (row, &line);
  comparing->is_own_row = has_record_key (comparing, &line);
  read_line (comparing, row, &line, given);
  for (guint i = 0; i < comparing->shape->n_parts; i++)
    settle_choices (comparing, given[i]);
  if (!compare_main (comparing, index, given[comparing->shape->main]) ||
      (!comparing->is_own_row && !sr_import_compare_parts (comparing, index, given)))
    return FALSE;
  sr_import_check_item (comparing, index, row->items[comparing->shape->main]);
  name_row (comparing, row, &line);
  return TRUE;
}

gboolean
sr_import_compare_row (SrComparing *comparing, guint index)
{
  GArray *given[SR_IMPORT_MAX_PARTS];
  gboolean done;

  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++) {
    given[i] = g_array_new (FALSE, TRUE, sizeof (SrImportGiven));
    g_array_set_clear_func (given[i], given_clear);
  }
  done = compare_line (comparing, index, given);
  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    g_array_unref (given[i]);
  return done;
}

void
sr_import_check_once (SrImportPlan *plan, guint index)
{
  const char *identity = SR_IMPORT_ROW (plan, index)->identity;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (plan->main, identity));
  SrImportLine here, there;

  SR_IMPORT_ROW (plan, index)->first = first ? first - 1 : index;
  if (first == 0) {
    g_hash_table_insert (plan->main, (gpointer)identity, GUINT_TO_POINTER (index + 1));
    return;
  }
  sr_import_plan_line (plan, index, &here);
  sr_import_plan_line (plan, first - 1, &there);
  sr_import_row_add_between (
      SR_IMPORT_ROW (plan, index), SR_IMPORT_FAULT, -1,
      g_strdup_printf (_ ("The same record as row %u; leave one of them in the sheet"),
                       there.number));
  sr_import_row_add_between (
      SR_IMPORT_ROW (plan, first - 1), SR_IMPORT_DOUBT, -1,
      g_strdup_printf (_ ("Row %u is about the same record; check which is right"), here.number));
}
