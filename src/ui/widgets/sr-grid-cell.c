/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells are GtkInscription (3.5 times cheaper than labels while scrolling); only a column with
 * chips pays for a label, which gives way to its chip.
 */
#include "ui/widgets/sr-grid-cell.h"

#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-grid-text.h"

#define STYLE_KEY "sr-cell-style"
#define ITEM_KEY  "sr-cell-item"
#define CELL_KEY  "sr-cell"

/* Cells that are filled at a time when nothing else is to be done. */
#define FEW 60

struct _SrGridCells {
  GListModel *model; /* or NULL */
  void (*on_stale) (gpointer data);
  void (*on_whole) (const SrGridColumn *column, GtkWidget *cell, const char *text, gpointer data);
  void (*on_tick) (guint position, gpointer data);
  gpointer data;
  GQueue stale, fresh; /* Cell; the links are in the cells */
  guint source;
};

typedef struct {
  SrGridCells *cells;
  const SrGridColumn *column;
  GtkListItem *item;
  GQueue *queue; /* where it is, NULL: shows nothing */
  GList link;
} Cell;

static const char *const style_classes[] = {
    "dim", "faint", "accent", "amber", "red", "medium", "bold", "old", "calc", "doubt", "bad",
};

/* Puts the classes of STYLE on WIDGET unless it has them already. */
static void
set_classes (GtkWidget *widget, guint style)
{
  const char *classes[G_N_ELEMENTS (style_classes) + 1] = {NULL};
  guint old = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), STYLE_KEY));
  guint n = 0;

  if (old == style)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (style_classes); i++)
    if ((style & (1u << i)) != 0)
      classes[n++] = style_classes[i];
  gtk_widget_set_css_classes (widget, classes);
  g_object_set_data (G_OBJECT (widget), STYLE_KEY, GUINT_TO_POINTER (style));
}

/* Tints fill the whole cell, so they belong to the parent that GTK made. */
static void
set_style (GtkWidget *widget, SrCellStyle style)
{
  const guint tints = SR_CELL_CALC | SR_CELL_DOUBT | SR_CELL_BAD;
  GtkWidget *parent = gtk_widget_get_parent (widget);

  set_classes (widget, (guint)style & ~tints);
  if (parent != NULL)
    set_classes (parent, (guint)style & tints);
}

/* The full text of a clipped cell. */
static gboolean
on_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (text == NULL || width <= gtk_widget_get_width (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static GtkWidget *
new_text_cell (const SrGridColumn *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  /* One line high: given more, it would break before it cuts. */
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  /* With the height of the whole row a cut text would make room for a second line and stand high.
   */
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), column->numeric ? 1 : 0);
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  return cell;
}

static GtkWidget *
new_chip_cell (const SrGridColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), column->tag ? sr_tag_new (NULL, SR_TONE_AMBER)
                                             : sr_chip_new (NULL, SR_TONE_AMBER));
  return box;
}

static void on_toggled (GtkCheckButton *box, gpointer unused);

/* By keyboard the row is ticked, not its box: that is the page's. */
static GtkWidget *
new_tick_cell (const SrGridColumn *column)
{
  GtkWidget *box = gtk_check_button_new ();

  gtk_widget_set_focusable (box, FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->title, -1);
  g_signal_connect (box, "toggled", G_CALLBACK (on_toggled), NULL);
  return box;
}

static GtkWidget *
new_cell (const SrGridColumn *column)
{
  if (column->tick != NULL)
    return new_tick_cell (column);
  return column->chip != NULL ? new_chip_cell (column) : new_text_cell (column);
}

static void
put_into (Cell *cell, GQueue *queue)
{
  if (cell->queue != NULL)
    g_queue_unlink (cell->queue, &cell->link);
  cell->queue = queue;
  if (queue != NULL)
    g_queue_push_tail_link (queue, &cell->link);
}

static void
cell_free (gpointer data)
{
  put_into (data, NULL);
  g_free (data);
}

static void
model_free (gpointer model, GClosure *closure)
{
  g_free (model);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, Cell *model)
{
  const SrGridColumn *column = model->column;
  GtkWidget *widget = new_cell (column);
  Cell *cell = g_new0 (Cell, 1);

  *cell = (Cell){.cells = model->cells, .column = column, .item = item, .link = {.data = cell}};
  g_object_set_data (G_OBJECT (widget), ITEM_KEY, item);
  g_object_set_data_full (G_OBJECT (widget), CELL_KEY, cell, cell_free);
  gtk_list_item_set_child (item, widget);
}

static void
bind_chip (GtkWidget *box, const char *text, GObject *row, const SrGridColumn *column)
{
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *chip = gtk_widget_get_last_child (box);
  SrTone tone = SR_TONE_AMBER;
  g_autofree char *word = row != NULL ? column->chip (row, &tone, column->data) : NULL;

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  gtk_widget_set_visible (chip, word != NULL);
  if (word != NULL)
    sr_chip_set (chip, word, tone);
}

/* A row is announced by its first column that names it; without this by the name of a C type. */
static void
name_row (GtkWidget *cell, const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (cell);
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    text != NULL ? text : "", -1);
}

static void
bind_tick (GtkWidget *box, GObject *row, const SrGridColumn *column)
{
  SrGridTick tick = row != NULL ? column->tick (row, column->data) : SR_TICK_NONE;

  g_signal_handlers_block_by_func (box, on_toggled, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), tick == SR_TICK_ON);
  g_signal_handlers_unblock_by_func (box, on_toggled, NULL);
  gtk_widget_set_visible (box, tick != SR_TICK_NONE);
}

static void
bind_pieces (GtkWidget *widget, GObject *row, const SrGridColumn *column)
{
  g_autoptr (SrGridText) text = sr_grid_text_new (widget);

  if (row != NULL)
    column->pieces (row, text, column->data);
  gtk_inscription_set_text (GTK_INSCRIPTION (widget), sr_grid_text_string (text));
  gtk_inscription_set_attributes (GTK_INSCRIPTION (widget), sr_grid_text_attributes (text));
}

static void
bind (GtkWidget *widget, const char *text, GObject *row, const SrGridColumn *column)
{
  if (column->tick != NULL)
    bind_tick (widget, row, column);
  else if (column->chip != NULL)
    bind_chip (widget, text, row, column);
  else if (column->pieces != NULL)
    bind_pieces (widget, row, column);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (widget), text);
}

/* ROW NULL: nothing stands there. */
static void
fill (Cell *cell, GObject *row)
{
  const SrGridColumn *column = cell->column;
  GtkWidget *widget = gtk_list_item_get_child (cell->item);
  g_autofree char *text =
      row != NULL && column->pieces == NULL ? column->text (row, column->data) : NULL;

  put_into (cell, &cell->cells->fresh);
  bind (widget, text, row, column);
  if (column->names_row)
    name_row (widget, text);
  set_style (widget, row != NULL && column->style != NULL ? column->style (row, column->data)
                                                          : SR_CELL_PLAIN);
  if (column->whole && text != NULL)
    cell->cells->on_whole (column, widget, text, cell->cells->data);
}

/* The row that was read last: the cells of one stand side by side. */
typedef struct {
  guint position;
  GObject *row;
} Reading;

static void
fill_from_model (Cell *cell, Reading *reading)
{
  GListModel *model = cell->cells->model;
  guint position = gtk_list_item_get_position (cell->item);

  if (reading->row == NULL || reading->position != position) {
    g_clear_object (&reading->row);
    reading->row = model != NULL ? g_list_model_get_item (model, position) : NULL;
    reading->position = position;
  }
  fill (cell, reading->row);
}

/* The box shows what its row says, not what the click made of it. */
static void
on_toggled (GtkCheckButton *box, gpointer unused)
{
  Cell *cell = g_object_get_data (G_OBJECT (box), CELL_KEY);
  Reading reading = {0};

  cell->cells->on_tick (gtk_list_item_get_position (cell->item), cell->cells->data);
  fill_from_model (cell, &reading);
  g_clear_object (&reading.row);
}

static gboolean
fill_some (gpointer data)
{
  SrGridCells *cells = data;
  Reading reading = {0};

  for (guint i = 0; i < FEW && cells->stale.head != NULL; i++)
    fill_from_model (cells->stale.head->data, &reading);
  g_clear_object (&reading.row);
  if (cells->stale.head != NULL)
    return G_SOURCE_CONTINUE;
  cells->source = 0;
  return G_SOURCE_REMOVE;
}

static void
make_stale (Cell *cell)
{
  SrGridCells *cells = cell->cells;

  put_into (cell, &cells->stale);
  if (cells->source == 0)
    cells->source = g_idle_add_full (G_PRIORITY_LOW, fill_some, cells, NULL);
  cells->on_stale (cells->data);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  make_stale (g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), CELL_KEY));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  GtkWidget *widget = gtk_list_item_get_child (item);

  if (widget != NULL)
    put_into (g_object_get_data (G_OBJECT (widget), CELL_KEY), NULL);
}

SrGridCells *
sr_grid_cells_new (
    void (*on_stale) (gpointer data),
    void (*on_whole) (const SrGridColumn *column, GtkWidget *cell, const char *text, gpointer data),
    void (*on_tick) (guint position, gpointer data),
    gpointer data)
{
  SrGridCells *cells = g_new0 (SrGridCells, 1);

  cells->on_stale = on_stale;
  cells->on_whole = on_whole;
  cells->on_tick = on_tick;
  cells->data = data;
  return cells;
}

void
sr_grid_cells_free (SrGridCells *cells)
{
  g_clear_handle_id (&cells->source, g_source_remove);
  g_clear_object (&cells->model);
  g_free (cells);
}

void
sr_grid_cells_set_model (SrGridCells *cells, GListModel *model)
{
  g_set_object (&cells->model, model);
  sr_grid_cells_outdate (cells, 0, G_MAXUINT);
}

void
sr_grid_cells_outdate (SrGridCells *cells, guint first, guint end)
{
  GList *next;

  for (GList *link = cells->fresh.head; link != NULL; link = next) {
    Cell *cell = link->data;
    guint position = gtk_list_item_get_position (cell->item);

    next = link->next;
    if (position >= first && position < end)
      make_stale (cell);
  }
}

void
sr_grid_cells_fill (SrGridCells *cells, guint first, guint end)
{
  Reading reading = {0};
  GList *next;

  for (GList *link = cells->stale.head; link != NULL; link = next) {
    Cell *cell = link->data;
    guint position = gtk_list_item_get_position (cell->item);

    next = link->next;
    if (position >= first && position < end)
      fill_from_model (cell, &reading);
  }
  g_clear_object (&reading.row);
}

guint
sr_grid_cell_get_position (GtkWidget *widget)
{
  for (GtkWidget *w = widget; w != NULL && !SR_IS_GRID (w); w = gtk_widget_get_parent (w)) {
    GtkListItem *item = g_object_get_data (G_OBJECT (w), ITEM_KEY);
    GtkWidget *child = gtk_widget_get_first_child (w);

    if (item == NULL && child != NULL)
      item = g_object_get_data (G_OBJECT (child), ITEM_KEY);
    if (item != NULL)
      return gtk_list_item_get_position (item);
  }
  return GTK_INVALID_LIST_POSITION;
}

GtkListItemFactory *
sr_grid_cell_factory_new (SrGridCells *cells, const SrGridColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *model = g_new0 (Cell, 1);

  *model = (Cell){.cells = cells, .column = column};
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup), model, model_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  return factory;
}
