/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A GtkColumnView in a scrolled window. What GTK 4.8 does not offer is done by asking: the sort
 * order by probing the view's sorter, scrolling by the action of the inner list.
 */
#include "ui/widgets/sr-grid.h"

#include "ui/widgets/sr-focus.h"
#include "ui/widgets/sr-grid-cell.h"
#include "ui/widgets/sr-grid-columns.h"
#include "ui/widgets/sr-grid-menu.h"
#include "ui/widgets/sr-grid-rows.h"
#include "ui/widgets/sr-palette.h"
#include "ui/widgets/sr-text-size.h"

/* Rows that may be seen before it is known how high they are. */
#define SCREEN 40

struct _SrGrid {
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkColumnView *view;
  SrGridColumns *columns;
  GListModel *model;
  SrGridRows *rows; /* places of the rows of the model */
  SrGridCells *cells;
  GtkSelectionModel *selection;
  guint position;
  double row_height;    /* 0: not known yet */
  GdkFrameClock *clock; /* while it is realized */
  gboolean multiple;
  gboolean quiet;    /* while the program sorts */
  guint scroll_tick; /* while a row waits to be scrolled to */
  guint scroll_frames;
  GMenuModel *menu;   /* the page's, or NULL */
  GtkWidget *popover; /* the last one shown, or NULL */
};

enum {
  SIGNAL_SORT_CHANGED,
  SIGNAL_POSITION_CHANGED,
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_ACTIVATED,
  SIGNAL_COPY,
  SIGNAL_TICK,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrGrid, sr_grid, GTK_TYPE_WIDGET)

/* Columns */

static void
on_whole (const SrGridColumn *column, GtkWidget *cell, const char *text, gpointer data)
{
  sr_grid_columns_take_text (SR_GRID (data)->columns, column, cell, text);
}

static void
on_tick (guint position, gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_TICK], 0, position);
}

static void
on_text_size (GtkWidget *widget)
{
  sr_grid_columns_scale (SR_GRID (widget)->columns);
}

/* Pieces of text have their colours from the palette. */
static void
on_palette (GtkWidget *widget)
{
  sr_grid_refresh (SR_GRID (widget));
}

/* Sorting */

static void
on_sorter_changed (GtkSorter *sorter, GtkSorterChange change, SrGrid *self)
{
  gboolean descending;
  int index;

  if (self->quiet)
    return;
  index = sr_grid_columns_sorted (self->columns, &descending);
  if (index >= 0)
    g_signal_emit (self, signals[SIGNAL_SORT_CHANGED], 0,
                   sr_grid_columns_get (self->columns, (guint)index)->id, descending);
}

static void
action_sort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrGrid *self = SR_GRID (widget);
  int index = sr_grid_columns_find (self->columns, g_variant_get_string (parameter, NULL));
  gboolean descending;
  int now;

  if (index < 0 || !sr_grid_columns_get (self->columns, (guint)index)->sortable)
    return;
  now = sr_grid_columns_sorted (self->columns, &descending);
  sr_grid_columns_sort (self->columns, index, now == index && !descending);
}

/* Selection */

static void
set_position (SrGrid *self, guint position)
{
  if (self->position == position)
    return;
  self->position = position;
  g_signal_emit (self, signals[SIGNAL_POSITION_CHANGED], 0, position);
}

static void
on_selection_changed (GtkSelectionModel *selection, guint start, guint n, SrGrid *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (selection);

  if (gtk_bitset_is_empty (selected))
    set_position (self, GTK_INVALID_LIST_POSITION);
  else if (gtk_bitset_get_size (selected) == 1)
    set_position (self, gtk_bitset_get_minimum (selected));
  else if (n == 1 && gtk_bitset_contains (selected, start))
    set_position (self, start);
  else if (!gtk_bitset_contains (selected, self->position))
    set_position (self, gtk_bitset_get_minimum (selected));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

/* Rows */

static GtkAdjustment *
adjustment_of (SrGrid *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* Fills the cells that are seen, after everything that moves them and before they are laid out. */
static void
on_update (GdkFrameClock *clock, SrGrid *self)
{
  GtkAdjustment *adjustment = adjustment_of (self);
  double top = gtk_adjustment_get_value (adjustment);
  double end = top + gtk_adjustment_get_page_size (adjustment);

  if (self->row_height > 0)
    sr_grid_cells_fill (self->cells, (guint)(top / self->row_height),
                        (guint)(end / self->row_height) + 2);
  else
    sr_grid_cells_fill (self->cells, 0, SCREEN);
}

static void
on_stale (gpointer data)
{
  SrGrid *self = data;

  if (self->clock != NULL)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
}

/* All rows are equally high. */
static void
on_adjustment_changed (GtkAdjustment *adjustment, SrGrid *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (n > 0)
    self->row_height = gtk_adjustment_get_upper (adjustment) / n;
  on_stale (self);
}

/* Selected rows stay so at their new positions, those that are removed do not. */
static void
move_selection (SrGrid *self, guint start, guint removed, guint added)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GtkBitset) moved = gtk_bitset_copy (selected);
  g_autoptr (GtkBitset) all = NULL;

  if (gtk_bitset_is_empty (selected) || gtk_bitset_get_maximum (selected) < start)
    return;
  gtk_bitset_splice (moved, start, removed, added);
  if (!gtk_bitset_is_empty (moved) &&
      gtk_bitset_get_maximum (moved) >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    sr_grid_rows_complete (self->rows);
  /* Not of all numbers that there are: that takes as long as two frames. */
  all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
  g_signal_handlers_block_by_func (self->selection, on_selection_changed, self);
  if (gtk_bitset_is_empty (moved))
    gtk_selection_model_unselect_all (self->selection);
  else if (self->multiple)
    gtk_selection_model_set_selection (self->selection, moved, all);
  else
    gtk_selection_model_select_item (self->selection, gtk_bitset_get_minimum (moved), TRUE);
  g_signal_handlers_unblock_by_func (self->selection, on_selection_changed, self);
}

static void
move_position (SrGrid *self, guint start, guint removed, guint added)
{
  if (self->position == GTK_INVALID_LIST_POSITION || self->position < start)
    return;
  if (self->position >= start + removed)
    self->position += added - removed;
  else
    self->position = GTK_INVALID_LIST_POSITION;
}

/* GTK has widgets for rows around those that are seen; were their places taken away, it would make
 * others. */
static void
leave_tail (SrGrid *self, guint n)
{
  GtkAdjustment *adjustment = adjustment_of (self);
  double last = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);

  if (self->row_height > 0 && last / self->row_height > n)
    gtk_adjustment_set_value (adjustment, 0);
}

/* Silent: after a new query the page selects again by id. */
static void
on_items_changed (GListModel *model, guint start, guint removed, guint added, SrGrid *self)
{
  guint n = g_list_model_get_n_items (model);

  move_position (self, start, removed, added);
  if (removed > added)
    leave_tail (self, n);
  sr_grid_rows_set_n (self->rows, n);
  move_selection (self, start, removed, added);
  sr_grid_cells_outdate (self->cells, start, removed == added ? start + added : G_MAXUINT);
}

static void
on_view_activated (GtkColumnView *view, guint position, SrGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, position);
}

static void
update_selection (SrGrid *self)
{
  GListModel *rows = g_object_ref (G_LIST_MODEL (self->rows));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  self->position = GTK_INVALID_LIST_POSITION;
  if (self->multiple) {
    self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (rows));
  } else {
    GtkSingleSelection *single = gtk_single_selection_new (rows);

    gtk_single_selection_set_autoselect (single, FALSE);
    gtk_single_selection_set_can_unselect (single, TRUE);
    self->selection = GTK_SELECTION_MODEL (single);
  }
  g_signal_connect (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self);
  gtk_column_view_set_model (self->view, self->selection);
}

static GtkWidget *
inner_list (SrGrid *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Rows that are seen at once, and one that is seen in part. */
static guint
rows_seen (SrGrid *self)
{
  double page = gtk_adjustment_get_page_size (adjustment_of (self));

  return self->row_height > 0 ? (guint)(page / self->row_height) + 2 : SCREEN;
}

/* The adjustment follows when all is laid out, so the rows that will be seen are filled here: a row
 * above what is shown comes to the top, one below it to the end, one that is seen stays. */
static void
scroll_to (SrGrid *self, guint position)
{
  guint n = rows_seen (self);
  double first = gtk_adjustment_get_value (adjustment_of (self));
  gboolean is_above = self->row_height > 0 && position * self->row_height < first;
  gboolean is_below = self->row_height > 0 && !is_above;

  gtk_widget_activate_action (inner_list (self), "list.scroll-to-item", "u", position);
  sr_grid_cells_fill (self->cells, is_above ? position : position - MIN (position, n),
                      is_below ? position + 1 : position + n);
}

/* The list knows where its rows are only after it has been laid out: scrolling at once, before the
 * first frame or right after a new query, would leave a hole above the row. */
static gboolean
on_scroll_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SrGrid *self = SR_GRID (widget);

  if (++self->scroll_frames < 2)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  if (self->position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, self->position);
  if (gtk_widget_get_focus_child (inner_list (self)) != NULL)
    sr_grid_focus (self);
  return G_SOURCE_REMOVE;
}

static void
queue_scroll (SrGrid *self)
{
  self->scroll_frames = 0;
  if (self->scroll_tick == 0)
    self->scroll_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick, NULL, NULL);
}

/* Copy */

static void
append_cell (GString *text, const char *cell, gboolean last)
{
  for (const char *p = cell != NULL ? cell : ""; *p != '\0'; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
  g_string_append_c (text, last ? '\n' : '\t');
}

static void
append_row (SrGrid *self, GString *text, GObject *row)
{
  for (guint i = 0; i < sr_grid_columns_n (self->columns); i++) {
    const SrGridColumn *d = sr_grid_columns_get (self->columns, i);
    g_autofree char *cell = NULL;

    if (!sr_grid_columns_shows (self->columns, i))
      continue;
    cell = row != NULL ? d->text (row, d->data) : g_strdup (d->title);
    append_cell (text, cell, FALSE);
  }
  if (text->len > 0)
    text->str[text->len - 1] = '\n';
}

static void
action_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrGrid *self = SR_GRID (widget);
  g_autoptr (GtkBitset) selected = sr_grid_get_selection (self);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkBitsetIter iter;
  gboolean done = FALSE;
  guint position;

  if (!gtk_bitset_iter_init_first (&iter, selected, &position))
    return;
  g_signal_emit (self, signals[SIGNAL_COPY], 0, &done);
  if (done)
    return;
  append_row (self, text, NULL);
  do {
    g_autoptr (GObject) row = g_list_model_get_item (self->model, position);

    append_row (self, text, row);
  } while (gtk_bitset_iter_next (&iter, &position));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

/* Menu */

static void
show_menu (SrGrid *self, const GdkRectangle *where)
{
  guint n = sr_grid_columns_n (self->columns);
  g_autofree const SrGridColumn **columns = g_new0 (const SrGridColumn *, n);

  for (guint i = 0; i < n; i++)
    columns[i] = sr_grid_columns_get (self->columns, i);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = sr_grid_menu_new (GTK_WIDGET (self), columns, n, self->menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), where);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_right_click (GtkGestureClick *gesture, int n_press, double x, double y, SrGrid *self)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint position = under != NULL ? sr_grid_cell_get_position (under) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION &&
      !gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  show_menu (self, &(GdkRectangle){(int)x, (int)y, 1, 1});
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* By keyboard: at the focused row, else at the top. */
static void
action_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GdkRectangle where = {16, 30, 1, 1};
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    where.y = (int)(bounds.origin.y + bounds.size.height);
  show_menu (SR_GRID (widget), &where);
}

/* Widget */

static void
sr_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrGrid *self = SR_GRID (widget);

  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){0, 0, width, height}, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  sr_grid_columns_queue_fit (self->columns);
}

static void
sr_grid_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  gtk_widget_measure (SR_GRID (widget)->scroller, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
sr_grid_realize (GtkWidget *widget)
{
  SrGrid *self = SR_GRID (widget);

  GTK_WIDGET_CLASS (sr_grid_parent_class)->realize (widget);
  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_after (self->clock, "update", G_CALLBACK (on_update), self);
}

static void
sr_grid_unrealize (GtkWidget *widget)
{
  SrGrid *self = SR_GRID (widget);

  g_signal_handlers_disconnect_by_func (self->clock, on_update, self);
  self->clock = NULL;
  GTK_WIDGET_CLASS (sr_grid_parent_class)->unrealize (widget);
}

static gboolean
sr_grid_grab_focus (GtkWidget *widget)
{
  sr_grid_focus (SR_GRID (widget));
  return TRUE;
}

/* MODEL NULL: none. FALSE: it was that already. */
static gboolean
watch (SrGrid *self, GListModel *model)
{
  GListModel *old = self->model;

  if (old == model)
    return FALSE;
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, on_items_changed, self);
  if (model != NULL)
    g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), self);
  return g_set_object (&self->model, model);
}

static void
sr_grid_dispose (GObject *object)
{
  SrGrid *self = SR_GRID (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  watch (self, NULL);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->columns, sr_grid_columns_free);
  G_OBJECT_CLASS (sr_grid_parent_class)->dispose (object);
}

static void
sr_grid_finalize (GObject *object)
{
  SrGrid *self = SR_GRID (object);

  g_object_unref (self->rows);
  sr_grid_cells_free (self->cells);
  G_OBJECT_CLASS (sr_grid_parent_class)->finalize (object);
}

static void
sr_grid_class_init (SrGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_grid_finalize;
  widget_class->size_allocate = sr_grid_size_allocate;
  widget_class->measure = sr_grid_measure;
  widget_class->realize = sr_grid_realize;
  widget_class->unrealize = sr_grid_unrealize;
  sr_focus_delegate (widget_class, sr_grid_grab_focus);
  gtk_widget_class_install_action (widget_class, "grid.sort", "s", action_sort);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "grid.menu", NULL, action_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy",
                                       NULL);

  signals[SIGNAL_SORT_CHANGED] =
      g_signal_new ("sort-changed", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_POSITION_CHANGED] =
      g_signal_new ("position-changed", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new (
      "selection-changed", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_COPY] =
      g_signal_new ("copy", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                    NULL, NULL, G_TYPE_BOOLEAN, 0);
  signals[SIGNAL_TICK] = g_signal_new ("tick", SR_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sr_grid_init (SrGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-grid");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_right_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  self->multiple = TRUE;
  self->position = GTK_INVALID_LIST_POSITION;
  self->rows = sr_grid_rows_new ();
  self->cells = sr_grid_cells_new (on_stale, on_whole, on_tick, self);
  sr_text_follow (GTK_WIDGET (self), on_text_size);
  sr_palette_call (GTK_WIDGET (self), on_palette);

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->columns = sr_grid_columns_new (GTK_WIDGET (self), self->view, self->cells);
  gtk_column_view_set_reorderable (self->view, FALSE);
  g_signal_connect (self->view, "activate", G_CALLBACK (on_view_activated), self);
  g_signal_connect (gtk_column_view_get_sorter (self->view), "changed",
                    G_CALLBACK (on_sorter_changed), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (adjustment_of (self), "changed", G_CALLBACK (on_adjustment_changed),
                           self, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  update_selection (self);
}

GtkWidget *
sr_grid_new (const char *label)
{
  SrGrid *self = g_object_new (SR_TYPE_GRID, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

void
sr_grid_set_columns (SrGrid *self, const SrGridColumn *columns, gsize n_columns)
{
  g_return_if_fail (SR_IS_GRID (self));

  self->quiet = TRUE;
  sr_grid_columns_set (self->columns, columns, n_columns);
  self->quiet = FALSE;
}

gboolean
sr_grid_shows (SrGrid *self, const char *id)
{
  int index;

  g_return_val_if_fail (SR_IS_GRID (self), FALSE);

  index = sr_grid_columns_find (self->columns, id);
  return index >= 0 && sr_grid_columns_shows (self->columns, (guint)index);
}

void
sr_grid_set_model (SrGrid *self, GListModel *model)
{
  g_return_if_fail (SR_IS_GRID (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!watch (self, model))
    return;
  self->position = GTK_INVALID_LIST_POSITION;
  gtk_selection_model_unselect_all (self->selection);
  sr_grid_cells_set_model (self->cells, model);
  sr_grid_rows_set_n (self->rows, model != NULL ? g_list_model_get_n_items (model) : 0);
}

GListModel *
sr_grid_get_model (SrGrid *self)
{
  g_return_val_if_fail (SR_IS_GRID (self), NULL);

  return self->model;
}

void
sr_grid_set_sort (SrGrid *self, const char *column, gboolean descending)
{
  g_return_if_fail (SR_IS_GRID (self));

  self->quiet = TRUE;
  sr_grid_columns_sort (self->columns,
                        column != NULL ? sr_grid_columns_find (self->columns, column) : -1,
                        descending);
  self->quiet = FALSE;
}

guint
sr_grid_get_position (SrGrid *self)
{
  g_return_val_if_fail (SR_IS_GRID (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

void
sr_grid_select (SrGrid *self, guint position)
{
  g_return_if_fail (SR_IS_GRID (self));

  if (position == GTK_INVALID_LIST_POSITION) {
    gtk_selection_model_unselect_all (self->selection);
    return;
  }
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    sr_grid_rows_complete (self->rows);
  gtk_selection_model_select_item (self->selection, position, TRUE);
  queue_scroll (self);
}

void
sr_grid_set_menu (SrGrid *self, GMenuModel *menu)
{
  g_return_if_fail (SR_IS_GRID (self));

  g_set_object (&self->menu, menu);
}

void
sr_grid_set_selection (SrGrid *self, GtkBitset *selected, guint position)
{
  g_autoptr (GtkBitset) all = NULL;

  g_return_if_fail (SR_IS_GRID (self));
  g_return_if_fail (gtk_bitset_contains (selected, position));

  if (gtk_bitset_get_maximum (selected) >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    sr_grid_rows_complete (self->rows);
  all = gtk_bitset_new_range (0, G_MAXUINT);
  self->position = position;
  gtk_selection_model_set_selection (self->selection, selected, all);
  queue_scroll (self);
}

GtkBitset *
sr_grid_get_selection (SrGrid *self)
{
  g_return_val_if_fail (SR_IS_GRID (self), NULL);

  return gtk_selection_model_get_selection (self->selection);
}

void
sr_grid_refresh (SrGrid *self)
{
  g_return_if_fail (SR_IS_GRID (self));

  sr_grid_cells_outdate (self->cells, 0, G_MAXUINT);
}

/* The widget of the row of interest; NULL when it is out of sight. */
static GtkWidget *
position_row (SrGrid *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (inner_list (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *cell = gtk_widget_get_first_child (row);

    if (cell != NULL && sr_grid_cell_get_position (cell) == self->position)
      return row;
  }
  return NULL;
}

void
sr_grid_focus (SrGrid *self)
{
  GtkWidget *row;

  g_return_if_fail (SR_IS_GRID (self));

  row = self->position != GTK_INVALID_LIST_POSITION ? position_row (self) : NULL;
  if (row == NULL || !gtk_widget_grab_focus (row))
    gtk_widget_grab_focus (inner_list (self));
}

void
sr_grid_set_multiple (SrGrid *self, gboolean multiple)
{
  g_return_if_fail (SR_IS_GRID (self));

  if (self->multiple == multiple)
    return;
  self->multiple = multiple;
  update_selection (self);
}

void
sr_grid_set_single_click (SrGrid *self, gboolean single_click)
{
  g_return_if_fail (SR_IS_GRID (self));

  gtk_column_view_set_single_click_activate (self->view, single_click);
}

static void
set_class (SrGrid *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
sr_grid_set_dense (SrGrid *self, gboolean dense)
{
  g_return_if_fail (SR_IS_GRID (self));

  set_class (self, "dense", dense);
}

void
sr_grid_set_ruled (SrGrid *self, gboolean ruled)
{
  g_return_if_fail (SR_IS_GRID (self));

  set_class (self, "ruled", ruled);
}
