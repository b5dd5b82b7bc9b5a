/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table: columns from the schema, rows from the query, selection by id.
 */
#include "ui/records/sr-record-table.h"

#include <glib/gi18n-lib.h>

#include "figures/sr-figures.h"
#include "ui/records/sr-list-columns.h"
#include "ui/records/sr-record-list.h"
#include "ui/widgets/sr-grid.h"

/* Widths in px for kinds whose fields do not say one. */
static const int kind_widths[SR_N_KINDS] = {
    [SR_KIND_TEXT] = 110,      [SR_KIND_INTEGER] = 56,  [SR_KIND_DECIMAL] = 76,
    [SR_KIND_MONEY] = 96,      [SR_KIND_DATE] = 96,     [SR_KIND_MONTH] = 76,
    [SR_KIND_CHOICE] = 100,    [SR_KIND_CHOICES] = 130, [SR_KIND_FLAG] = 56,
    [SR_KIND_REFERENCE] = 110, [SR_KIND_TIME] = 126,
};

/* The order of fields that are numbers of flats. */
#define FLAT_SORT "flat_sort"

/* Waiting that is not told of, milliseconds. */
#define SHORT_WAIT 300

typedef struct {
  SrRegister *reg;    /* the table's */
  SrRecordList *list; /* the table's */
  const SrField *field;
  guint index;
  gboolean is_code;
  gboolean is_name;
} Column;

struct _SrRecordTable {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  SrQuery *query;
  SrRecordList *list;
  GtkWidget *grid;
  Column *columns;
  gint64 selected;
  gint64 wanted; /* to be selected when the rows are there, or 0 */
  SrIdSet *kept; /* several that were selected before the rows were exchanged, or NULL */
  gboolean restoring;
  guint waiting;  /* source */
  gboolean whole; /* all rows are there */
  gboolean busy;  /* told of */
};

G_DEFINE_FINAL_TYPE (SrRecordTable, sr_record_table, GTK_TYPE_WIDGET)

enum { SELECTED, ACTIVATED, LOADED, FAILED, BUSY, MISSING, SELECTION, COPY, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_record_table_dispose (GObject *object)
{
  SrRecordTable *self = SR_RECORD_TABLE (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->list)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_record_table_parent_class)->dispose (object);
}

static void
sr_record_table_finalize (GObject *object)
{
  SrRecordTable *self = SR_RECORD_TABLE (object);

  g_clear_pointer (&self->query, sr_query_free);
  g_clear_pointer (&self->kept, sr_id_set_unref);
  g_free (self->columns);
  G_OBJECT_CLASS (sr_record_table_parent_class)->finalize (object);
}

static void
sr_record_table_class_init (SrRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = sr_record_table_dispose;
  object_class->finalize = sr_record_table_finalize;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LOADED] =
      g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[BUSY] = g_signal_new ("busy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_BOOLEAN);
  signals[MISSING] = g_signal_new ("missing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTION] =
      g_signal_new ("selection", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPY] = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sr_record_table_init (SrRecordTable *self)
{
}

static char *
cell_text (GObject *row, gpointer data)
{
  const Column *column = data;

  return sr_row_value_text (
      column->reg, sr_record_schema (SR_RECORD (row)), column->field,
      sr_record_value (SR_RECORD (row), column->index),
      column->is_name && sr_record_list_is_former (column->list, sr_record_id (SR_RECORD (row))));
}

/* Identity dim and medium, zero faint, dates dim: mockups' "Tables". */
static SrCellStyle
cell_style (GObject *row, gpointer data)
{
  const Column *column = data;
  const SrValue *value = sr_record_value (SR_RECORD (row), column->index);

  if (column->is_code)
    return SR_CELL_DIM;
  if (column->is_name)
    return SR_CELL_MEDIUM;
  if (value->type == SR_VALUE_INTEGER && value->integer == 0)
    return SR_CELL_FAINT;
  if (column->field->kind == SR_KIND_DATE || column->field->kind == SR_KIND_TIME ||
      column->field->mask != SR_MASK_NONE)
    return SR_CELL_DIM;
  return SR_CELL_PLAIN;
}

static gboolean
is_numeric (const SrField *field)
{
  return field->kind == SR_KIND_INTEGER || field->kind == SR_KIND_DECIMAL ||
         field->kind == SR_KIND_MONEY;
}

/* A code of this record or of another, or the number of a flat. */
static gboolean
is_code (const SrField *field)
{
  return g_str_has_suffix (field->key, "_code") || g_strcmp0 (field->sort, FLAT_SORT) == 0;
}

/* Codes, dates and numbers are worth nothing when they are cut. */
static gboolean
is_whole (const SrSchema *schema, const SrField *field)
{
  return is_numeric (field) || field->kind == SR_KIND_DATE || field->kind == SR_KIND_MONTH ||
         field->kind == SR_KIND_TIME || field->mask != SR_MASK_NONE ||
         g_strcmp0 (field->key, schema->code) == 0 || is_code (field);
}

static void
describe_column (SrRecordTable *self, guint index, Column *column, SrGridColumn *described)
{
  const SrField *field = &self->schema->fields[index];
  /* What a record is called may be a derived field: a household is called by its head. */
  const char *name = self->schema->name ? self->schema->name : "head_name";

  *column = (Column){self->reg,
                     self->list,
                     field,
                     index,
                     g_strcmp0 (field->key, self->schema->code) == 0,
                     g_str_equal (field->key, name)};
  *described = (SrGridColumn){
      .id = field->key,
      .title = sr_field_label (field),
      .width = field->width ? field->width : kind_widths[field->kind],
      .priority = field->priority,
      .numeric = is_numeric (field),
      .whole = is_whole (self->schema, field),
      .sortable = field->kind != SR_KIND_CHOICES,
      .text = cell_text,
      .style = cell_style,
      .data = column,
  };
}

/* The first text that nobody gave a place to grows with the window. */
static void
choose_expanding (SrGridColumn *columns, guint n)
{
  guint chosen = n;

  for (guint i = 0; i < n; i++)
    if (!columns[i].numeric && columns[i].priority == 0)
      chosen = i;
  if (chosen < n)
    columns[chosen].expand = TRUE;
}

/* KEYS: chosen by the clerk, who wants to see all of them, so that none gives way to a narrow
 * window. */
static void
describe_chosen (SrRecordTable *self, const char *const *keys, SrGridColumn *described)
{
  for (guint i = 0; keys[i]; i++) {
    int index = sr_schema_index (self->schema, keys[i]);

    describe_column (self, (guint)index, &self->columns[i], &described[i]);
    described[i].priority = 0;
  }
}

static void
set_columns (SrRecordTable *self)
{
  g_auto (GStrv) keys = sr_list_columns (self->schema);
  guint n = g_strv_length (keys);
  g_autofree SrGridColumn *described = g_new0 (SrGridColumn, n);
  Column *old = self->columns;

  self->columns = g_new0 (Column, n + 1);
  if (sr_list_columns_chosen (self->schema))
    describe_chosen (self, (const char *const *)keys, described);
  else
    for (guint i = 0; i < n; i++)
      describe_column (self, (guint)sr_schema_index (self->schema, keys[i]), &self->columns[i],
                       &described[i]);
  choose_expanding (described, n);
  sr_grid_set_columns (SR_GRID (self->grid), described, n);
  g_free (old);
}

void
sr_record_table_update_columns (SrRecordTable *self)
{
  gboolean descending;
  const SrField *sort = sr_query_sort (self->query, &descending);

  set_columns (self);
  sr_grid_set_sort (SR_GRID (self->grid), sort ? sort->key : NULL, descending);
}

static void
on_position (SrGrid *grid, guint position, SrRecordTable *self)
{
  gint64 id = position == GTK_INVALID_LIST_POSITION ? 0 : sr_record_list_id (self->list, position);

  /* While rows are exchanged the grid has no position for a moment. */
  if (sr_record_list_is_exchanging (self->list) || id == self->selected)
    return;
  self->selected = id;
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
on_selection (SrGrid *grid, SrRecordTable *self)
{
  if (sr_record_list_is_exchanging (self->list))
    return;
  /* The clerk has chosen otherwise while the rest of the rows was on its way. */
  if (!self->restoring)
    g_clear_pointer (&self->kept, sr_id_set_unref);
  g_signal_emit (self, signals[SELECTION], 0);
}

static gboolean
on_copy (SrGrid *grid, SrRecordTable *self)
{
  gboolean done = FALSE;

  g_signal_emit (self, signals[COPY], 0, &done);
  return done;
}

static void
on_activated (SrGrid *grid, guint position, SrRecordTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, sr_record_list_id (self->list, position));
}

static void
on_sort (SrGrid *grid, const char *column, gboolean descending, SrRecordTable *self)
{
  sr_query_set_sort (self->query, column, descending);
  sr_record_table_load (self);
}

static void
end_waiting (SrRecordTable *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->busy)
    g_signal_emit (self, signals[BUSY], 0, FALSE);
  self->busy = FALSE;
}

static gboolean
on_waiting (gpointer data)
{
  SrRecordTable *self = data;

  self->waiting = 0;
  self->busy = TRUE;
  g_signal_emit (self, signals[BUSY], 0, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
select_row (SrRecordTable *self, gint64 id)
{
  guint position = id ? sr_record_list_position (self->list, id) : G_MAXUINT;

  if (position == G_MAXUINT)
    return FALSE;
  sr_grid_select (SR_GRID (self->grid), position);
  if (self->selected != id) {
    self->selected = id;
    g_signal_emit (self, signals[SELECTED], 0, id);
  }
  return TRUE;
}

/* Before other rows come: which ones are selected, where it is more than the one of interest. */
static void
on_exchange (SrRecordList *list, SrRecordTable *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->kept || sr_record_table_n_selected (self) < 2)
    return;
  ids = sr_record_table_selection (self);
  self->kept = sr_id_set_new ();
  for (guint i = 0; i < ids->len; i++)
    sr_id_set_add (self->kept, g_array_index (ids, gint64, i));
}

/* Positions of those that are still among the rows. */
static GtkBitset *
kept_positions (SrRecordTable *self)
{
  GtkBitset *positions = gtk_bitset_new_empty ();
  g_autoptr (GArray) ids = sr_record_list_ids (self->list);

  for (guint i = 0; i < ids->len; i++)
    if (sr_id_set_contains (self->kept, g_array_index (ids, gint64, i)))
      gtk_bitset_add (positions, i);
  return positions;
}

/* FALSE when none of them is there any more. */
static gboolean
select_kept (SrRecordTable *self)
{
  g_autoptr (GtkBitset) positions = kept_positions (self);
  guint focus = sr_record_list_position (self->list, self->selected);

  if (gtk_bitset_is_empty (positions))
    return FALSE;
  if (!gtk_bitset_contains (positions, focus))
    focus = gtk_bitset_get_minimum (positions);
  self->selected = sr_record_list_id (self->list, focus);
  self->restoring = TRUE;
  sr_grid_set_selection (SR_GRID (self->grid), positions, focus);
  self->restoring = FALSE;
  g_signal_emit (self, signals[SELECTED], 0, self->selected);
  return TRUE;
}

/* Who was selected stays so, else the first one is. */
static void
select_again (SrRecordTable *self, gint64 kept)
{
  self->selected = 0;
  if (!select_row (self, kept) && sr_record_table_n_rows (self) > 0)
    select_row (self, sr_record_list_id (self->list, 0));
  if (self->selected == 0)
    g_signal_emit (self, signals[SELECTED], 0, (gint64)0);
}

static void
on_loaded (SrRecordList *list, gboolean whole, SrRecordTable *self)
{
  gint64 wanted = self->wanted;
  gboolean found = wanted && sr_record_list_position (list, wanted) != G_MAXUINT;

  self->whole = whole;
  if (whole)
    end_waiting (self);
  if (whole || found)
    self->wanted = 0;
  g_signal_emit (self, signals[LOADED], 0);
  if (found || self->kept == NULL || !select_kept (self))
    select_again (self, found ? wanted : self->selected);
  if (whole || found)
    g_clear_pointer (&self->kept, sr_id_set_unref);
  if (wanted && whole && !found)
    g_signal_emit (self, signals[MISSING], 0, wanted);
}

static void
on_failed (SrRecordList *list, const char *sentence, SrRecordTable *self)
{
  self->wanted = 0;
  end_waiting (self);
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

GtkWidget *
sr_record_table_new (SrRegister *reg, const SrSchema *schema, const char *scope)
{
  SrRecordTable *self = g_object_new (SR_TYPE_RECORD_TABLE, NULL);

  self->reg = g_object_ref (reg);
  self->schema = schema;
  self->query = sr_query_new (schema);
  if (scope)
    sr_query_set_members (self->query, sr_figure_members_sql (scope));
  self->list = sr_record_list_new (reg, schema);
  self->grid = sr_grid_new (sr_schema_plural (schema));
  set_columns (self);
  sr_grid_set_model (SR_GRID (self->grid), G_LIST_MODEL (self->list));
  g_signal_connect (self->list, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect (self->list, "exchange", G_CALLBACK (on_exchange), self);
  g_signal_connect (self->list, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect (self->grid, "position-changed", G_CALLBACK (on_position), self);
  g_signal_connect (self->grid, "selection-changed", G_CALLBACK (on_selection), self);
  g_signal_connect (self->grid, "copy", G_CALLBACK (on_copy), self);
  g_signal_connect (self->grid, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->grid, "sort-changed", G_CALLBACK (on_sort), self);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

SrQuery *
sr_record_table_query (SrRecordTable *self)
{
  return self->query;
}

void
sr_record_table_set_query (SrRecordTable *self, SrQuery *query)
{
  gboolean descending;
  const SrField *sort = sr_query_sort (query, &descending);

  g_return_if_fail (sr_query_schema (query) == self->schema);

  sr_query_free (self->query);
  self->query = query;
  sr_grid_set_sort (SR_GRID (self->grid), sort ? sort->key : NULL, descending);
}

void
sr_record_table_load (SrRecordTable *self)
{
  sr_record_list_start (self->list, self->query);
  if (sr_record_list_is_loading (self->list) && self->waiting == 0)
    self->waiting = g_timeout_add (SHORT_WAIT, on_waiting, self);
}

gboolean
sr_record_table_is_loading (SrRecordTable *self)
{
  return sr_record_list_is_loading (self->list);
}

gboolean
sr_record_table_is_whole (SrRecordTable *self)
{
  return self->whole;
}

const SrSchema *
sr_record_table_schema (SrRecordTable *self)
{
  return self->schema;
}

guint
sr_record_table_n_rows (SrRecordTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

GArray *
sr_record_table_ids (SrRecordTable *self)
{
  return sr_record_list_ids (self->list);
}

guint
sr_record_table_n_selected (SrRecordTable *self)
{
  g_autoptr (GtkBitset) selected = sr_grid_get_selection (SR_GRID (self->grid));

  return (guint)gtk_bitset_get_size (selected);
}

GArray *
sr_record_table_selection (SrRecordTable *self)
{
  g_autoptr (GtkBitset) selected = sr_grid_get_selection (SR_GRID (self->grid));
  GArray *ids =
      g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint)gtk_bitset_get_size (selected));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do {
      gint64 id = sr_record_list_id (self->list, position);

      g_array_append_val (ids, id);
    } while (gtk_bitset_iter_next (&iter, &position));
  return ids;
}

void
sr_record_table_copy (SrRecordTable *self)
{
  gtk_widget_activate_action (self->grid, "grid.copy", NULL);
}

SrRowsOrder *
sr_record_table_copy_order (SrRecordTable *self)
{
  SrRowsOrder *order = g_new0 (SrRowsOrder, 1);
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  SrIdSet *former = sr_record_list_former (self->list);

  for (guint i = 0; self->columns[i].field; i++)
    if (sr_grid_shows (SR_GRID (self->grid), self->columns[i].field->key))
      g_strv_builder_add (columns, self->columns[i].field->key);
  order->schema = self->schema;
  order->columns = g_strv_builder_end (columns);
  order->ids = sr_record_table_selection (self);
  order->former = former ? sr_id_set_ref (former) : NULL;
  return order;
}

void
sr_record_table_set_menu (SrRecordTable *self, GMenuModel *menu)
{
  sr_grid_set_menu (SR_GRID (self->grid), menu);
}

gint64
sr_record_table_selected (SrRecordTable *self)
{
  return self->selected;
}

gboolean
sr_record_table_select (SrRecordTable *self, gint64 id)
{
  if (!sr_record_list_is_loading (self->list))
    return select_row (self, id);
  self->wanted = id;
  return id != 0;
}

const char **
sr_record_table_columns (SrRecordTable *self)
{
  const char **keys = g_new0 (const char *, self->schema->n_fields + 1);

  for (guint i = 0; self->columns[i].field; i++)
    keys[i] = self->columns[i].field->key;
  return keys;
}

void
sr_record_table_focus (SrRecordTable *self)
{
  sr_grid_focus (SR_GRID (self->grid));
}
