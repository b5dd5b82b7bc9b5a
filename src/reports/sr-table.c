/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Titled tables: texts, columns with their header paths, and rows that are held or read on demand.
 * The sums of the total row are in sr-table-sums.c.
 */
#include "reports/sr-table.h"

#define PATH_SIGN "→"

const char SR_TABLE_USUAL_SIGNATURE[] =
    "单位负责人（签名）：|复核人（签名）：|填表人（签名）：|联系电话：";

typedef struct {
  SrTableColumn column; /* its title is owned */
  char **path;
  guint depth; /* parts of PATH */
  SrValue total;
  gboolean has_total;
  char *list_type, *list_word; /* or NULL */
} Column;

struct _SrTable {
  gatomicrefcount references;
  SrSheetKind kind;
  char *texts[SR_TABLE_N_TEXTS];
  GArray *columns; /* of Column */
  guint n_levels;
  gboolean numbered;
  SrTotalPlace total;
  GPtrArray *notes;
  GArray *cells; /* of SrValue, row by row; NULL when there is a source */
  SrTableOpen open;
  gpointer source;
  GDestroyNotify destroy;
  gint64 n_rows;         /* of the source */
  GHashTable *row_words; /* gint64 → list word */
};

typedef struct {
  SrTableRows rows;
  const SrTable *table;
  guint next;
} HeldRows;

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free ((char *)column->column.title);
  g_strfreev (column->path);
  sr_value_clear (&column->total);
  g_free (column->list_type);
  g_free (column->list_word);
}

static void
clear_cell (gpointer data)
{
  sr_value_clear (data);
}

static Column *
get_column (const SrTable *table, guint column)
{
  g_assert (column < table->columns->len);
  return &g_array_index (table->columns, Column, column);
}

static gboolean
held_rows_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  HeldRows *self = (HeldRows *)rows;
  guint width = self->table->columns->len;

  if (width == 0 || (self->next + 1) * width > self->table->cells->len)
    return FALSE;
  *cells = &g_array_index (self->table->cells, SrValue, self->next * width);
  self->next++;
  return TRUE;
}

static void
held_rows_free (SrTableRows *rows)
{
  g_free (rows);
}

/* TRUE when COLUMN stands under the same merged header cell as the column before it. */
static gboolean
continues_header (const SrTable *table, guint level, guint column)
{
  const Column *here = get_column (table, column);
  const Column *before;

  if (column == 0 || level + 1 >= here->depth)
    return FALSE;
  before = get_column (table, column - 1);
  if (level + 1 >= before->depth)
    return FALSE;
  for (guint i = 0; i <= level; i++)
    if (!g_str_equal (here->path[i], before->path[i]))
      return FALSE;
  return TRUE;
}

SrTable *
sr_table_new (SrSheetKind kind, const char *sheet, const char *title)
{
  SrTable *table = g_new0 (SrTable, 1);

  g_atomic_ref_count_init (&table->references);
  table->kind = kind;
  table->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (table->columns, clear_column);
  table->n_levels = 1;
  table->notes = g_ptr_array_new_with_free_func (g_free);
  table->cells = g_array_new (FALSE, TRUE, sizeof (SrValue));
  g_array_set_clear_func (table->cells, clear_cell);
  table->row_words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  table->texts[SR_TABLE_SHEET] = g_strdup (sheet);
  table->texts[SR_TABLE_TITLE] = g_strdup (title);
  return table;
}

SrTable *
sr_table_ref (SrTable *table)
{
  g_atomic_ref_count_inc (&table->references);
  return table;
}

void
sr_table_unref (SrTable *table)
{
  if (!g_atomic_ref_count_dec (&table->references))
    return;
  for (guint i = 0; i < SR_TABLE_N_TEXTS; i++)
    g_free (table->texts[i]);
  g_array_unref (table->columns);
  g_ptr_array_unref (table->notes);
  g_clear_pointer (&table->cells, g_array_unref);
  g_hash_table_unref (table->row_words);
  if (table->destroy != NULL)
    table->destroy (table->source);
  g_free (table);
}

SrSheetKind
sr_table_kind (const SrTable *table)
{
  return table->kind;
}

void
sr_table_set_text (SrTable *table, SrTableText text, const char *value)
{
  char *copy = g_strdup (value);

  g_return_if_fail (text < SR_TABLE_N_TEXTS);

  g_free (table->texts[text]);
  table->texts[text] = copy;
}

const char *
sr_table_text (const SrTable *table, SrTableText text)
{
  g_return_val_if_fail (text < SR_TABLE_N_TEXTS, NULL);

  if (table->texts[text] != NULL)
    return table->texts[text];
  if (text == SR_TABLE_TOTAL)
    return "合计";
  if (text == SR_TABLE_SIGNATURE && table->kind == SR_SHEET_FORM)
    return SR_TABLE_USUAL_SIGNATURE;
  return NULL;
}

void
sr_table_add_column (SrTable *table, const SrTableColumn *column)
{
  Column added = {.column = *column};

  g_return_if_fail (column->title != NULL);
  g_return_if_fail (table->cells == NULL || table->cells->len == 0);

  added.column.title = g_strdup (column->title);
  added.path = g_strsplit (column->title, PATH_SIGN, SR_TABLE_MAX_LEVELS);
  added.depth = MAX (1, g_strv_length (added.path));
  table->n_levels = MAX (table->n_levels, added.depth);
  g_array_append_val (table->columns, added);
}

void
sr_table_sum_column (SrTable *table, guint column)
{
  g_return_if_fail (column < table->columns->len);

  g_array_index (table->columns, Column, column).column.flags |= SR_COLUMN_SUM;
}

void
sr_table_add_columns (SrTable *table, const SrTableColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    sr_table_add_column (table, &columns[i]);
}

guint
sr_table_n_columns (const SrTable *table)
{
  return table->columns->len;
}

const SrTableColumn *
sr_table_column (const SrTable *table, guint column)
{
  return &get_column (table, column)->column;
}

guint
sr_table_n_levels (const SrTable *table)
{
  return table->n_levels;
}

const char *
sr_table_header (const SrTable *table, guint level, guint column)
{
  const Column *self = get_column (table, column);

  return level < self->depth ? self->path[level] : NULL;
}

const char *
sr_table_column_name (const SrTable *table, guint column)
{
  const Column *self = get_column (table, column);

  return self->path[self->depth - 1];
}

guint
sr_table_header_span (const SrTable *table, guint level, guint column)
{
  guint end = column + 1;

  if (level >= get_column (table, column)->depth || continues_header (table, level, column))
    return 0;
  while (end < table->columns->len && continues_header (table, level, end))
    end++;
  return end - column;
}

guint
sr_table_header_depth (const SrTable *table, guint level, guint column)
{
  guint depth = get_column (table, column)->depth;

  if (level >= depth)
    return 0;
  return level + 1 == depth ? table->n_levels - level : 1;
}

void
sr_table_set_numbered (SrTable *table, gboolean numbered)
{
  table->numbered = numbered;
}

gboolean
sr_table_is_numbered (const SrTable *table)
{
  return table->numbered;
}

void
sr_table_set_total (SrTable *table, SrTotalPlace place)
{
  table->total = place;
}

SrTotalPlace
sr_table_total (const SrTable *table)
{
  return table->total;
}

void
sr_table_set_total_value (SrTable *table, guint column, const SrValue *value)
{
  Column *self = get_column (table, column);
  SrValue copy = sr_value_copy (value);

  sr_value_clear (&self->total);
  self->total = copy;
  self->has_total = TRUE;
}

const SrValue *
sr_table_total_value (const SrTable *table, guint column)
{
  const Column *self = get_column (table, column);

  return self->has_total ? &self->total : NULL;
}

void
sr_table_add_note (SrTable *table, const char *note)
{
  g_ptr_array_add (table->notes, g_strdup (note));
}

guint
sr_table_n_notes (const SrTable *table)
{
  return table->notes->len;
}

const char *
sr_table_note (const SrTable *table, guint note)
{
  g_return_val_if_fail (note < table->notes->len, NULL);

  return g_ptr_array_index (table->notes, note);
}

void
sr_table_set_column_list (SrTable *table, guint column, const char *type, const char *word)
{
  Column *self = get_column (table, column);

  g_free (self->list_type);
  g_free (self->list_word);
  self->list_type = g_strdup (type);
  self->list_word = g_strdup (word);
}

void
sr_table_set_row_word (SrTable *table, gint64 row, const char *word)
{
  g_hash_table_replace (table->row_words, g_memdup2 (&row, sizeof row), g_strdup (word));
}

void
sr_table_copy_column_list (SrTable *table, guint column, const SrTable *from, guint of)
{
  const Column *other = get_column (from, of);

  sr_table_set_column_list (table, column, other->list_type, other->list_word);
}

void
sr_table_copy_row_words (SrTable *table, const SrTable *from)
{
  GHashTableIter iter;
  gpointer row, word;

  g_hash_table_iter_init (&iter, from->row_words);
  while (g_hash_table_iter_next (&iter, &row, &word))
    sr_table_set_row_word (table, *(const gint64 *)row, word);
}

/* Nobody stands behind a 0. */
static gboolean
is_zero (const SrTable *table, gint64 row, guint column)
{
  gint64 index = row * table->columns->len + column;

  return row >= 0 && table->cells && index < table->cells->len &&
         sr_value_get_integer (&g_array_index (table->cells, SrValue, index), 0) == 0;
}

char **
sr_table_list_words (const SrTable *table, gint64 row, guint column, const char **type)
{
  const Column *self = get_column (table, column);
  const char *word = g_hash_table_lookup (table->row_words, &row);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (self->list_word == NULL || (word == NULL && row != SR_TABLE_WHOLE) ||
      is_zero (table, row, column))
    return NULL;
  g_strv_builder_add (words, self->list_word);
  if (word)
    g_strv_builder_add (words, word);
  if (type)
    *type = self->list_type;
  return g_strv_builder_end (words);
}

void
sr_table_take_row (SrTable *table, SrValue *cells)
{
  g_return_if_fail (table->cells != NULL);

  g_array_append_vals (table->cells, cells, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    cells[i] = (SrValue)SR_VALUE_INIT;
}

void
sr_table_set_source (
    SrTable *table, SrTableOpen open, gpointer source, GDestroyNotify destroy, gint64 n_rows)
{
  g_return_if_fail (open != NULL && table->open == NULL);
  g_return_if_fail (table->cells->len == 0);

  g_clear_pointer (&table->cells, g_array_unref);
  table->open = open;
  table->source = source;
  table->destroy = destroy;
  table->n_rows = n_rows;
}

gint64
sr_table_n_rows (const SrTable *table)
{
  if (table->cells == NULL)
    return table->n_rows;
  return table->columns->len == 0 ? 0 : table->cells->len / table->columns->len;
}

gboolean
sr_table_is_in_memory (const SrTable *table)
{
  return table->cells != NULL;
}

SrTableRows *
sr_table_open (const SrTable *table, GError **error)
{
  HeldRows *rows;

  if (table->open != NULL)
    return table->open (table->source, error);
  rows = g_new0 (HeldRows, 1);
  rows->rows.next = held_rows_next;
  rows->rows.free = held_rows_free;
  rows->table = table;
  return &rows->rows;
}

gboolean
sr_table_rows_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  return rows->next (rows, cells, error);
}

void
sr_table_rows_free (SrTableRows *rows)
{
  rows->free (rows);
}
