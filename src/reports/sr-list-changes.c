/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two tables in the order of their keys are read in step, so that no more than a record of each is
 * ever in memory.
 */
#include "reports/sr-list-changes.h"

#include <string.h>

#include "core/sr-mask.h"
#include "reports/sr-cell-maker.h"
#include "reports/sr-list-table.h"

/* Kinds of differences, as the table says them. */
#define CAME    "增加"
#define WENT    "减少"
#define CHANGED "变更"

typedef enum { KIND, CODE, NAME, FIELD, WAS, IS, N_CELLS } Cell;

typedef struct {
  SrTable *then, *now; /* the same columns, the key last */
  GPtrArray *fields;   /* const SrField of the columns */
  int code, name;      /* columns, or -1 */
  gboolean reveal;
} Source;

/* One of the two sides while it is read. */
typedef struct {
  SrTableRows *rows;
  const SrValue *cells; /* of the present row; NULL at the end */
  gint64 key;
} Side;

typedef struct {
  SrTableRows rows;
  const Source *source;
  Side then, now;
  guint field; /* the next to be compared while both have the same key */
  SrValue cells[N_CELLS];
  GString *was, *is, *code;
} Rows;

static void
source_free (gpointer data)
{
  Source *source = data;

  sr_table_unref (source->then);
  sr_table_unref (source->now);
  g_ptr_array_unref (source->fields);
  g_free (source);
}

/* FALSE on error; at the end there are no cells. */
static gboolean
step (Side *side, guint key, GError **error)
{
  GError *failure = NULL;

  side->cells = NULL;
  if (!sr_table_rows_next (side->rows, &side->cells, &failure))
    side->cells = NULL;
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (side->cells)
    side->key = g_ascii_strtoll (side->cells[key].text, NULL, 10);
  return TRUE;
}

/* --- What a cell says --- */

static void
append_value (GString *text, const SrTable *table, guint column, const SrValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->type) {
  case SR_VALUE_INTEGER:
    if (sr_table_column (table, column)->type == SR_TABLE_CELL_MONEY)
      g_string_append_printf (text, "%.2f", (double)value->integer / 100);
    else
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
    return;
  case SR_VALUE_REAL:
    g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.15g", value->real));
    return;
  case SR_VALUE_TEXT:
    g_string_append (text, value->text);
    return;
  case SR_VALUE_BLANK:
  default:
    return;
  }
}

/* As it may be seen: two numbers that differ may look the same then. */
static void
show (const Source *source, guint column, const SrValue *value, GString *text)
{
  const SrField *field = g_ptr_array_index (source->fields, column);

  g_string_truncate (text, 0);
  if (source->reveal || field->mask == SR_MASK_NONE || value->type != SR_VALUE_TEXT)
    append_value (text, source->now, column, value);
  else
    sr_mask_append (text, field->mask, value->text);
}

static void
set_cell (Rows *self, Cell cell, const char *text)
{
  self->cells[cell] = (SrValue)SR_VALUE_INIT;
  if (text && *text) {
    self->cells[cell].type = SR_VALUE_TEXT;
    self->cells[cell].text = (char *)text;
  }
}

static const char *
text_at (const Side *side, int column)
{
  return column >= 0 && side->cells[column].type == SR_VALUE_TEXT ? side->cells[column].text : NULL;
}

static void
set_record (Rows *self, const char *kind, const Side *side)
{
  const Source *source = self->source;

  g_string_truncate (self->code, 0);
  if (source->code >= 0)
    append_value (self->code, source->now, (guint)source->code, &side->cells[source->code]);
  set_cell (self, KIND, kind);
  set_cell (self, CODE, self->code->str);
  set_cell (self, NAME, text_at (side, source->name));
  set_cell (self, FIELD, NULL);
  set_cell (self, WAS, NULL);
  set_cell (self, IS, NULL);
}

static void
set_field (Rows *self, guint column)
{
  const SrField *field = g_ptr_array_index (self->source->fields, column);

  set_record (self, CHANGED, &self->now);
  show (self->source, column, &self->then.cells[column], self->was);
  show (self->source, column, &self->now.cells[column], self->is);
  if (self->was->len && g_string_equal (self->was, self->is))
    g_string_append (self->is, "（有变更）");
  set_cell (self, FIELD, field->title);
  set_cell (self, WAS, self->was->str);
  set_cell (self, IS, self->is->str);
}

/* --- In step --- */

/* The next field that differs; FALSE when none is left. */
static gboolean
next_field (Rows *self)
{
  while (self->field < self->source->fields->len) {
    guint column = self->field++;

    if (sr_value_equal (&self->then.cells[column], &self->now.cells[column]))
      continue;
    set_field (self, column);
    return TRUE;
  }
  return FALSE;
}

/* Both sides stand on records whose rows are still to be told. The side that was told is stepped
 * first, because its cells were borrowed. */
static gboolean
rows_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  Rows *self = (Rows *)rows;
  guint key = self->source->fields->len;

  *cells = self->cells;
  if (self->field == G_MAXUINT - 1 && !step (&self->then, key, error))
    return FALSE;
  if (self->field == G_MAXUINT && !step (&self->now, key, error))
    return FALSE;
  if (self->field >= G_MAXUINT - 1)
    self->field = 0;
  while (self->then.cells && self->now.cells && self->then.key == self->now.key) {
    if (next_field (self))
      return TRUE;
    self->field = 0;
    if (!step (&self->then, key, error) || !step (&self->now, key, error))
      return FALSE;
  }
  if (self->then.cells && (self->now.cells == NULL || self->then.key < self->now.key)) {
    set_record (self, WENT, &self->then);
    self->field = G_MAXUINT - 1;
    return TRUE;
  }
  if (self->now.cells == NULL)
    return FALSE;
  set_record (self, CAME, &self->now);
  self->field = G_MAXUINT;
  return TRUE;
}

static void
rows_free (SrTableRows *rows)
{
  Rows *self = (Rows *)rows;

  g_clear_pointer (&self->then.rows, sr_table_rows_free);
  g_clear_pointer (&self->now.rows, sr_table_rows_free);
  g_string_free (self->was, TRUE);
  g_string_free (self->is, TRUE);
  g_string_free (self->code, TRUE);
  g_free (self);
}

static gboolean
begin (Side *side, const SrTable *table, guint key, GError **error)
{
  side->rows = sr_table_open (table, error);
  return side->rows && step (side, key, error);
}

static SrTableRows *
rows_open (gpointer data, GError **error)
{
  const Source *source = data;
  Rows *self = g_new0 (Rows, 1);

  self->rows.next = rows_next;
  self->rows.free = rows_free;
  self->source = source;
  self->was = g_string_new (NULL);
  self->is = g_string_new (NULL);
  self->code = g_string_new (NULL);
  if (begin (&self->then, source->then, source->fields->len, error) &&
      begin (&self->now, source->now, source->fields->len, error))
    return &self->rows;
  rows_free (&self->rows);
  return NULL;
}

/* --- Making it --- */

static SrTable *
read_at (SrRegister *reg,
         const SrQuery *query,
         const char *as_of,
         const char *const *columns,
         gboolean reveal,
         GError **error)
{
  g_autoptr (SrQuery) at = sr_query_copy (query);
  g_autoptr (SrTable) table = sr_table_new (SR_SHEET_LIST, NULL, NULL);

  sr_query_set_as_of (at, as_of);
  if (!sr_list_fill_by_key (table, reg, at, columns, reveal, error))
    return NULL;
  return g_steal_pointer (&table);
}

static int
index_of (const Source *source, const char *key)
{
  for (guint i = 0; key && i < source->fields->len; i++)
    if (strcmp (((const SrField *)g_ptr_array_index (source->fields, i))->key, key) == 0)
      return (int)i;
  return -1;
}

static void
choose_fields (Source *source, const SrSchema *schema, const char *const *columns)
{
  source->fields = g_ptr_array_new ();
  for (guint i = 0; columns[i]; i++) {
    const SrField *field = sr_schema_field (schema, columns[i]);

    if (!sr_cell_is_withheld (field, source->reveal))
      g_ptr_array_add (source->fields, (gpointer)field);
  }
  source->code = index_of (source, schema->code);
  source->name = index_of (source, schema->name);
}

static gint64
count_rows (const SrTable *table, GError **error)
{
  g_autoptr (SrTableRows) rows = sr_table_open (table, error);
  GError *failure = NULL;
  const SrValue *cells;
  gint64 n = 0;

  while (rows && sr_table_rows_next (rows, &cells, &failure))
    n++;
  if (failure) {
    g_propagate_error (error, failure);
    return -1;
  }
  return rows ? n : -1;
}

static void
add_columns (SrTable *table)
{
  static const SrTableColumn columns[N_CELLS] = {
      [KIND] = {.title = "变动", .flags = SR_COLUMN_CENTRED},
      [CODE] = {.title = "编号", .type = SR_TABLE_CELL_CODE},
      [NAME] = {.title = "姓名（户主）"},
      [FIELD] = {.title = "项目"},
      [WAS] = {.title = "原值"},
      [IS] = {.title = "现值"},
  };

  sr_table_add_columns (table, columns, N_CELLS);
}

/* How many differences there are is known once they were all looked at. */
static gint64
count_differences (Source *source, GError **error)
{
  g_autoptr (SrTable) counting = sr_table_new (SR_SHEET_LIST, NULL, NULL);

  add_columns (counting);
  sr_table_set_source (counting, rows_open, source, NULL, -1);
  return count_rows (counting, error);
}

/* Ages change by themselves. */
static char **
without_ages (const char *const *columns)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; columns[i]; i++)
    if (strcmp (columns[i], "age") != 0)
      g_strv_builder_add (kept, columns[i]);
  return g_strv_builder_end (kept);
}

/* The two sides; NULL on error. */
static Source *
source_new (SrRegister *reg,
            const SrQuery *query,
            const char *since,
            const char *const *shown,
            gboolean reveal,
            GError **error)
{
  g_auto (GStrv) kept = without_ages (shown);
  const char *const *columns = (const char *const *)kept;
  const char *as_of = sr_query_as_of (query) ? sr_query_as_of (query) : sr_register_as_of (reg);
  g_autoptr (SrTable) then = read_at (reg, query, since, columns, reveal, error);
  g_autoptr (SrTable) now = then ? read_at (reg, query, as_of, columns, reveal, error) : NULL;
  Source *source;

  if (now == NULL)
    return NULL;
  source = g_new0 (Source, 1);
  source->then = g_steal_pointer (&then);
  source->now = g_steal_pointer (&now);
  source->reveal = reveal;
  choose_fields (source, sr_query_schema (query), columns);
  return source;
}

gboolean
sr_list_changes_fill (SrTable *table,
                      SrRegister *reg,
                      const SrQuery *query,
                      const char *since,
                      const char *const *shown,
                      gboolean reveal,
                      GError **error)
{
  Source *source = source_new (reg, query, since, shown, reveal, error);
  gint64 n_rows = source ? count_differences (source, error) : -1;

  if (n_rows < 0) {
    g_clear_pointer (&source, source_free);
    return FALSE;
  }
  add_columns (table);
  sr_table_set_source (table, rows_open, source, source_free, n_rows);
  return TRUE;
}

/* ROWS stand on a difference; LAST is the record whose value was told before. */
static void
count_one (const Rows *rows, gint64 *last, SrListChangeCount *count)
{
  const char *kind = rows->cells[KIND].text;

  count->came += strcmp (kind, CAME) == 0;
  count->went += strcmp (kind, WENT) == 0;
  if (strcmp (kind, CHANGED) != 0)
    return;
  count->values++;
  count->changed += rows->now.key != *last;
  *last = rows->now.key;
}

gboolean
sr_list_changes_count (SrRegister *reg,
                       const SrQuery *query,
                       const char *since,
                       const char *const *columns,
                       SrListChangeCount *count,
                       GError **error)
{
  Source *source = source_new (reg, query, since, columns, FALSE, error);
  SrTableRows *rows = source ? rows_open (source, error) : NULL;
  GError *failure = NULL;
  gboolean opened = rows != NULL;
  const SrValue *cells;
  gint64 last = 0;

  *count = (SrListChangeCount){0};
  while (rows && rows_next (rows, &cells, &failure))
    count_one ((Rows *)rows, &last, count);
  if (failure)
    g_propagate_error (error, failure);
  if (rows)
    rows_free (rows);
  g_clear_pointer (&source, source_free);
  return opened && failure == NULL;
}
