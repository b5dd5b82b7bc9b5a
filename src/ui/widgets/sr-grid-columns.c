/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "ui/widgets/sr-grid-columns.h"

#include <math.h>

#include "ui/widgets/sr-text-size.h"

typedef struct {
  SrGridColumn description; /* id and title are our own copies, the width is in px of the screen */
  GtkColumnViewColumn *column;
  SrGridColumns *columns;
  glong longest; /* characters of the longest text that was measured */
} Column;

struct _SrGridColumns {
  GtkWidget *grid;
  GtkColumnView *view;
  SrGridCells *cells;
  GPtrArray *all;       /* Column */
  double text_scale;    /* that the widths are for */
  const Column *probed; /* the column whose sorter was asked first */
  guint fit_source;
};

static void
column_free (Column *column)
{
  g_free ((char *)column->description.id);
  g_free ((char *)column->description.title);
  g_object_unref (column->column);
  g_free (column);
}

static Column *
get (const SrGridColumns *self, guint index)
{
  return g_ptr_array_index (self->all, index);
}

/* --- Widths --- */

void
sr_grid_fit_columns (const SrGridColumn *columns, gsize n_columns, int width, gboolean *shown)
{
  int needed = 0;

  for (gsize i = 0; i < n_columns; i++) {
    shown[i] = TRUE;
    needed += columns[i].width;
  }
  while (needed > width) {
    gsize victim = n_columns;

    for (gsize i = 0; i < n_columns; i++)
      if (shown[i] && columns[i].priority > 0 &&
          (victim == n_columns || columns[i].priority >= columns[victim].priority))
        victim = i;
    if (victim == n_columns)
      return;
    shown[victim] = FALSE;
    needed -= columns[victim].width;
  }
}

/* GTK 4.8 takes the width of hidden columns from what the expanding one could have, so a hidden
 * column gets none. */
static void
show_column (Column *column, gboolean shown)
{
  gtk_column_view_column_set_fixed_width (column->column, shown ? column->description.width : 0);
  gtk_column_view_column_set_visible (column->column, shown);
}

/* The clerk may have dragged its edge. */
static void
keep_width (Column *column)
{
  int width = gtk_column_view_column_get_fixed_width (column->column);

  if (gtk_column_view_column_get_visible (column->column) && width > 0)
    column->description.width = width;
}

/* What a cell or a title of column INDEX has at its sides. */
static int
air (guint index)
{
  return index == 0 ? 24 : 16;
}

/* The title of a column that is never cut has room as well. */
static void
widen_for_titles (SrGridColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < self->all->len && title != NULL; i++) {
    Column *column = get (self, i);
    GtkWidget *inner = gtk_widget_get_first_child (title);
    int width = 0;

    if (inner != NULL && column->description.whole)
      gtk_widget_measure (inner, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
    column->description.width = MAX (column->description.width, width + air (i));
    title = gtk_widget_get_next_sibling (title);
  }
}

static gboolean
fit (gpointer data)
{
  SrGridColumns *self = data;
  guint n = self->all->len;
  g_autofree SrGridColumn *columns = g_new0 (SrGridColumn, n);
  g_autofree gboolean *shown = g_new0 (gboolean, n);

  self->fit_source = 0;
  for (guint i = 0; i < n; i++)
    keep_width (get (self, i));
  widen_for_titles (self);
  for (guint i = 0; i < n; i++)
    columns[i] = get (self, i)->description;
  sr_grid_fit_columns (columns, n, gtk_widget_get_width (self->grid), shown);
  for (guint i = 0; i < n; i++)
    show_column (get (self, i), shown[i]);
  return G_SOURCE_REMOVE;
}

void
sr_grid_columns_queue_fit (SrGridColumns *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
}

/* Longer texts alone are measured: codes, dates and numbers have digits of equal width. */
void
sr_grid_columns_take_text (SrGridColumns *self,
                           const SrGridColumn *description,
                           GtkWidget *cell,
                           const char *text)
{
  int index = sr_grid_columns_find (self, description->id);
  Column *column = index < 0 ? NULL : get (self, (guint)index);
  glong length = g_utf8_strlen (text, -1);
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (column == NULL || length <= column->longest)
    return;
  column->longest = length;
  layout = gtk_widget_create_pango_layout (cell, text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  width += air ((guint)index) + 1;
  if (width <= column->description.width)
    return;
  column->description.width = width;
  show_column (column, gtk_column_view_column_get_visible (column->column));
  sr_grid_columns_queue_fit (self);
}

/* The clerk's own widths in proportion. */
void
sr_grid_columns_scale (SrGridColumns *self)
{
  double scale = sr_text_scale ();

  for (guint i = 0; i < self->all->len; i++) {
    Column *column = get (self, i);

    keep_width (column);
    column->description.width = (int)ceil (column->description.width * scale / self->text_scale);
    column->longest = 0;
    show_column (column, gtk_column_view_column_get_visible (column->column));
  }
  self->text_scale = scale;
  sr_grid_cells_outdate (self->cells, 0, G_MAXUINT);
  sr_grid_columns_queue_fit (self);
}

/* The inner box of a title button keeps to the start; numbers want it at the end. */
static void
align_titles (SrGridColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < self->all->len && title != NULL; i++) {
    GtkWidget *inner = gtk_widget_get_first_child (title);

    if (inner != NULL && get (self, i)->description.numeric)
      gtk_widget_set_halign (inner, GTK_ALIGN_END);
    if (GTK_IS_BOX (inner))
      gtk_box_set_spacing (GTK_BOX (inner), 0);
    title = gtk_widget_get_next_sibling (title);
  }
}

/* --- Sorting --- */

static int
probe_column (gconstpointer a, gconstpointer b, gpointer data)
{
  Column *column = data;

  if (column->columns->probed == NULL)
    column->columns->probed = column;
  return -1;
}

/* Before GTK 4.10 the view does not say by which column it is sorted: its sorter is asked with two
 * objects of no meaning, and the column that is asked first is it. */
int
sr_grid_columns_sorted (SrGridColumns *self, gboolean *descending)
{
  g_autoptr (GObject) left = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) right = g_object_new (G_TYPE_OBJECT, NULL);
  guint index;

  self->probed = NULL;
  *descending = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), left, right) ==
                GTK_ORDERING_LARGER;
  return g_ptr_array_find (self->all, self->probed, &index) ? (int)index : -1;
}

void
sr_grid_columns_sort (SrGridColumns *self, int index, gboolean descending)
{
  gtk_column_view_sort_by_column (self->view, index < 0 ? NULL : get (self, (guint)index)->column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* --- The columns --- */

static Column *
column_new (SrGridColumns *self, const SrGridColumn *description)
{
  Column *column = g_new0 (Column, 1);
  g_autoptr (GtkSorter) sorter = NULL;

  column->description = *description;
  column->description.id = g_strdup (description->id);
  column->description.title = g_strdup (description->title);
  column->description.width = sr_text_px (description->width);
  column->columns = self;
  column->column = gtk_column_view_column_new (
      description->title, sr_grid_cell_factory_new (self->cells, &column->description));
  gtk_column_view_column_set_fixed_width (column->column, column->description.width);
  gtk_column_view_column_set_resizable (column->column, TRUE);
  gtk_column_view_column_set_expand (column->column, description->expand);
  if (description->sortable) {
    sorter = GTK_SORTER (gtk_custom_sorter_new (probe_column, column, NULL));
    gtk_column_view_column_set_sorter (column->column, sorter);
  }
  return column;
}

static void
ensure_row_name (SrGridColumns *self)
{
  for (guint i = 0; i < self->all->len; i++)
    if (get (self, i)->description.names_row)
      return;
  if (self->all->len > 0)
    get (self, 0)->description.names_row = TRUE;
}

void
sr_grid_columns_set (SrGridColumns *self, const SrGridColumn *columns, gsize n_columns)
{
  sr_grid_columns_sort (self, -1, FALSE);
  for (guint i = 0; i < self->all->len; i++)
    gtk_column_view_remove_column (self->view, get (self, i)->column);
  g_ptr_array_set_size (self->all, 0);
  for (gsize i = 0; i < n_columns; i++) {
    Column *column = column_new (self, &columns[i]);

    g_ptr_array_add (self->all, column);
    gtk_column_view_append_column (self->view, column->column);
  }
  ensure_row_name (self);
  align_titles (self);
  sr_grid_columns_queue_fit (self);
}

guint
sr_grid_columns_n (const SrGridColumns *self)
{
  return self->all->len;
}

const SrGridColumn *
sr_grid_columns_get (const SrGridColumns *self, guint index)
{
  return &get (self, index)->description;
}

gboolean
sr_grid_columns_shows (const SrGridColumns *self, guint index)
{
  return gtk_column_view_column_get_visible (get (self, index)->column);
}

int
sr_grid_columns_find (const SrGridColumns *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    if (g_strcmp0 (get (self, i)->description.id, id) == 0)
      return (int)i;
  return -1;
}

SrGridColumns *
sr_grid_columns_new (GtkWidget *grid, GtkColumnView *view, SrGridCells *cells)
{
  SrGridColumns *self = g_new0 (SrGridColumns, 1);

  self->grid = grid;
  self->view = view;
  self->cells = cells;
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  self->text_scale = sr_text_scale ();
  return self;
}

void
sr_grid_columns_free (SrGridColumns *self)
{
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_ptr_array_unref (self->all);
  g_free (self);
}
