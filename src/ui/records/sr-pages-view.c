/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Scrolling, keys and pointer over the paper.
 */
#include "ui/records/sr-pages-view.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-pages-paper.h"

#define LINE   60.0 /* pixels that an arrow key scrolls */
#define NO_ROW (-2)

struct _SrPagesView {
  GtkWidget parent_instance;
  GtkWidget *scrolled;
  GtkWidget *paper;
  SrPages *pages;
  guint first, n; /* pages that are shown */
  guint page;
  SrPagesLink is_link;
  gpointer link_data;
  guint cell_page, cell_column; /* the cell that the keyboard or the pointer is on */
  gint64 cell_row;              /* NO_ROW: none */
};

enum { SIGNAL_PAGE_CHANGED, SIGNAL_OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrPagesView, sr_pages_view, GTK_TYPE_WIDGET)

static void
sr_pages_view_dispose (GObject *object)
{
  SrPagesView *self = SR_PAGES_VIEW (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->pages, sr_pages_free);
  G_OBJECT_CLASS (sr_pages_view_parent_class)->dispose (object);
}

static GtkAdjustment *
adjustment (SrPagesView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

static SrPagesPaper *
paper (SrPagesView *self)
{
  return SR_PAGES_PAPER (self->paper);
}

/* --- Where we are --- */

static void
describe (SrPagesView *self)
{
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->n > 0 ? text : _ ("No pages"), -1);
}

static void
on_scrolled (SrPagesView *self)
{
  GtkAdjustment *vertical = adjustment (self);
  double middle = gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2;
  guint page = sr_pages_paper_page_at (paper (self), middle);

  if (page == self->page)
    return;
  self->page = page;
  describe (self);
  g_signal_emit (self, signals[SIGNAL_PAGE_CHANGED], 0, page);
}

static void
scroll_by (SrPagesView *self, double pixels)
{
  GtkAdjustment *vertical = adjustment (self);

  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + pixels);
}

void
sr_pages_view_go_to (SrPagesView *self, guint page)
{
  g_return_if_fail (SR_IS_PAGES_VIEW (self));

  if (page < self->n)
    gtk_adjustment_set_value (adjustment (self), sr_pages_paper_top (paper (self), page) - 12);
}

/* --- Cells that open something --- */

static void
set_cell (SrPagesView *self, guint page, gint64 row, guint column)
{
  gboolean on = row != NO_ROW;

  if (self->cell_row == row && self->cell_page == page && self->cell_column == column)
    return;
  self->cell_page = page;
  self->cell_row = row;
  self->cell_column = column;
  sr_pages_paper_mark (paper (self), page, row, column);
  gtk_widget_set_cursor_from_name (self->paper, on ? "pointer" : NULL);
}

static gboolean
is_link (SrPagesView *self, guint page, gint64 row, guint column)
{
  SrTable *table;

  if (self->is_link == NULL)
    return FALSE;
  table = sr_pages_table (self->pages, sr_pages_part_of (self->pages, page));
  return table != NULL && self->is_link (table, row, column, self->link_data);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, SrPagesView *self)
{
  guint page, column;
  gint64 row;

  if (self->is_link != NULL && sr_pages_paper_cell_at (paper (self), x, y, &page, &row, &column) &&
      is_link (self, page, row, column))
    set_cell (self, page, row, column);
  else
    set_cell (self, 0, NO_ROW, 0);
}

static void
open_cell (SrPagesView *self)
{
  if (self->cell_row != NO_ROW)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, sr_pages_part_of (self->pages, self->cell_page),
                   self->cell_row, self->cell_column);
}

static void
on_released (GtkGestureClick *click, int n, double x, double y, SrPagesView *self)
{
  on_motion (NULL, x, y, self);
  open_cell (self);
}

static void
on_pressed (GtkGestureClick *click, int n, double x, double y, SrPagesView *self)
{
  gtk_widget_grab_focus (self->paper);
}

/* The rows of a table go from 0 to N - 1, then the total: as one row of numbers. */
static gint64
row_at (SrTable *table, gint64 place)
{
  gboolean first = sr_table_total (table) == SR_TOTAL_FIRST;
  gint64 n = sr_table_n_rows (table);

  if (first)
    return place == 0 ? SR_PAGES_TOTAL : place - 1;
  return place < n ? place : SR_PAGES_TOTAL;
}

static gint64
place_of (SrTable *table, gint64 row)
{
  gboolean first = sr_table_total (table) == SR_TOTAL_FIRST;

  if (row == SR_PAGES_TOTAL)
    return first ? 0 : sr_table_n_rows (table);
  return first ? row + 1 : row;
}

static gboolean
show_cell (SrPagesView *self, gint64 row, guint column, guint near)
{
  graphene_rect_t area;
  SrPageArea cell;

  for (guint i = 0; i < self->n; i++) {
    guint page = self->first + (near - self->first + i) % self->n;

    if (!sr_pages_cell_area (self->pages, page, row, column, &cell))
      continue;
    set_cell (self, page, row, column);
    if (sr_pages_paper_marked (paper (self), &area))
      gtk_adjustment_clamp_page (adjustment (self), area.origin.y - LINE,
                                 area.origin.y + area.size.height + LINE);
    return TRUE;
  }
  return FALSE;
}

/* To the next link in a direction; FALSE at the edge. */
static gboolean
walk (SrPagesView *self, int dx, int dy)
{
  guint near = self->cell_row == NO_ROW ? self->first + self->page : self->cell_page;
  SrTable *table = sr_pages_table (self->pages, sr_pages_part_of (self->pages, near));
  gint64 places =
      table ? sr_table_n_rows (table) + (sr_table_total (table) != SR_TOTAL_NONE ? 1 : 0) : 0;
  gint64 place = self->cell_row == NO_ROW || table == NULL ? 0 : place_of (table, self->cell_row);
  gint64 column = self->cell_row == NO_ROW ? -1 : (gint64)self->cell_column;

  if (self->cell_row == NO_ROW) {
    dx = 1;
    dy = 0;
  }
  for (;;) {
    place += dy;
    column += dx;
    if (table == NULL || place < 0 || place >= places || column < 0 ||
        column >= (gint64)sr_table_n_columns (table))
      return FALSE;
    if (self->is_link (table, row_at (table, place), (guint)column, self->link_data))
      return show_cell (self, row_at (table, place), (guint)column, near);
  }
}

/* --- Keys --- */

static gboolean
on_arrow (SrPagesView *self, int dx, int dy)
{
  if (self->is_link != NULL && self->n > 0 && walk (self, dx, dy))
    return TRUE;
  if (dy == 0)
    return FALSE;
  scroll_by (self, dy * LINE);
  return TRUE;
}

/* By whole pages; a page that is higher than the window is first read to its end. */
static gboolean
on_page_key (SrPagesView *self, int direction)
{
  double room = gtk_adjustment_get_page_size (adjustment (self));
  double page = sr_pages_paper_top (paper (self), 1) - sr_pages_paper_top (paper (self), 0);

  scroll_by (self, direction * (self->n > 1 && page < room ? page : room * 0.9));
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType modifiers,
        SrPagesView *self)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key) {
  case GDK_KEY_Up:
    return on_arrow (self, 0, -1);
  case GDK_KEY_Down:
    return on_arrow (self, 0, 1);
  case GDK_KEY_Left:
    return on_arrow (self, -1, 0);
  case GDK_KEY_Right:
    return on_arrow (self, 1, 0);
  case GDK_KEY_Page_Up:
    return on_page_key (self, -1);
  case GDK_KEY_Page_Down:
  case GDK_KEY_space:
    return on_page_key (self, 1);
  case GDK_KEY_Home:
    scroll_by (self, -gtk_adjustment_get_upper (adjustment (self)));
    return TRUE;
  case GDK_KEY_End:
    scroll_by (self, gtk_adjustment_get_upper (adjustment (self)));
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    open_cell (self);
    return self->cell_row != NO_ROW;
  default:
    return FALSE;
  }
}

/* --- Object --- */

static void
sr_pages_view_class_init (SrPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_pages_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pages");
  signals[SIGNAL_PAGE_CHANGED] =
      g_signal_new ("page-changed", SR_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_OPENED] =
      g_signal_new ("opened", SR_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_UINT);
}

static void
add_controllers (SrPagesView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (self->paper, keys);
  gtk_widget_add_controller (self->paper, motion);
  gtk_widget_add_controller (self->paper, GTK_EVENT_CONTROLLER (click));
}

static void
sr_pages_view_init (SrPagesView *self)
{
  self->cell_row = NO_ROW;
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->paper = sr_pages_paper_new (adjustment (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->paper);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pages");
  g_signal_connect_swapped (adjustment (self), "value-changed", G_CALLBACK (on_scrolled), self);
  add_controllers (self);
  describe (self);
}

GtkWidget *
sr_pages_view_new (void)
{
  return g_object_new (SR_TYPE_PAGES_VIEW, NULL);
}

static void
show (SrPagesView *self, guint first, guint n)
{
  self->first = first;
  self->n = n;
  self->page = 0;
  self->cell_row = NO_ROW;
  gtk_widget_set_cursor (self->paper, NULL);
  sr_pages_paper_set (paper (self), self->pages, first, n);
  gtk_adjustment_set_value (adjustment (self), 0);
  describe (self);
  g_signal_emit (self, signals[SIGNAL_PAGE_CHANGED], 0, 0);
}

void
sr_pages_view_set_pages (SrPagesView *self, SrPages *pages)
{
  SrPages *before;

  g_return_if_fail (SR_IS_PAGES_VIEW (self));

  before = self->pages;
  self->pages = pages;
  show (self, 0, pages ? sr_pages_n (pages) : 0);
  g_clear_pointer (&before, sr_pages_free);
}

SrPages *
sr_pages_view_pages (SrPagesView *self)
{
  g_return_val_if_fail (SR_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

void
sr_pages_view_set_part (SrPagesView *self, int part)
{
  guint first, end;

  g_return_if_fail (SR_IS_PAGES_VIEW (self));

  if (self->pages == NULL)
    return;
  g_return_if_fail (part < (int)sr_pages_n_parts (self->pages));
  first = part < 0 ? 0 : sr_pages_first_of (self->pages, (guint)part);
  end = part < 0 || (guint)part + 1 == sr_pages_n_parts (self->pages)
            ? sr_pages_n (self->pages)
            : sr_pages_first_of (self->pages, (guint)part + 1);
  show (self, first, end - first);
}

guint
sr_pages_view_n (SrPagesView *self)
{
  g_return_val_if_fail (SR_IS_PAGES_VIEW (self), 0);

  return self->n;
}

guint
sr_pages_view_page (SrPagesView *self)
{
  g_return_val_if_fail (SR_IS_PAGES_VIEW (self), 0);

  return self->page;
}

void
sr_pages_view_set_links (SrPagesView *self, SrPagesLink is_link_func, gpointer data)
{
  g_return_if_fail (SR_IS_PAGES_VIEW (self));

  self->is_link = is_link_func;
  self->link_data = data;
  set_cell (self, 0, NO_ROW, 0);
}
