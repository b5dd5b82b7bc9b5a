/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Header and totals are drawn areas above and below a scrolled body; the body draws the rows that
 * are seen and has one child, the entry.
 */
#include "ui/widgets/sr-entry-grid.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-palette.h"
#include "ui/widgets/sr-text-size.h"

#define ROW_HEIGHT    27
#define HEADER_HEIGHT 30
#define CELL_PADDING  9

/* --- The body --- */

#define SR_TYPE_ENTRY_BODY (sr_entry_body_get_type ())
G_DECLARE_FINAL_TYPE (SrEntryBody, sr_entry_body, SR, ENTRY_BODY, GtkWidget)

struct _SrEntryBody {
  GtkWidget parent_instance;
  SrEntryGrid *grid; /* not owned */
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (SrEntryBody, sr_entry_body, GTK_TYPE_WIDGET)

struct _SrEntryGrid {
  GtkBox parent_instance;

  const SrEntryColumn *columns;
  guint n_columns;
  const SrEntryModel *model;
  gpointer data;
  GtkWidget *header, *scroller, *totals;
  SrEntryBody *body;
  guint row, column;
  gboolean is_typing;
};

enum { SIGNAL_MOVED, SIGNAL_EDITED, SIGNAL_REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrEntryGrid, sr_entry_grid, GTK_TYPE_BOX)

static guint
n_rows (SrEntryGrid *self)
{
  return self->data ? self->model->n_rows (self->data) : 0;
}

static int
row_height (void)
{
  return sr_text_px (ROW_HEIGHT);
}

/* --- Geometry --- */

static int
column_width (SrEntryGrid *self, guint column, int whole)
{
  int others = 0;

  if (self->columns[column].width)
    return sr_text_px (self->columns[column].width);
  for (guint i = 0; i < self->n_columns; i++)
    others += self->columns[i].width ? sr_text_px (self->columns[i].width) : 0;
  return MAX (whole - others, sr_text_px (80));
}

static int
column_x (SrEntryGrid *self, guint column, int whole)
{
  int x = 0;

  for (guint i = 0; i < column; i++)
    x += column_width (self, i, whole);
  return x;
}

static int
least_width (SrEntryGrid *self)
{
  return column_x (self, self->n_columns, 0);
}

/* --- Drawing --- */

static void
draw_text (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const char *text,
           const GdkRGBA *colour,
           gboolean bold,
           gboolean right,
           graphene_rect_t area)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int room = MAX ((int)area.size.width - 2 * CELL_PADDING, 1);
  int height;

  pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (bold) {
    PangoAttrList *attributes = pango_attr_list_new ();

    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    pango_layout_set_attributes (layout, attributes);
    pango_attr_list_unref (attributes);
  }
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (area.origin.x + CELL_PADDING,
                                      area.origin.y + (float)((int)area.size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static const GdkRGBA *
text_colour (const SrPalette *palette, SrTone tone)
{
  switch (tone) {
  case SR_TONE_AMBER:
    return &palette->amber_text;
  case SR_TONE_RED:
    return &palette->red_text;
  case SR_TONE_FAINT:
    return &palette->faint;
  case SR_TONE_DIM:
  case SR_TONE_GREY:
    return &palette->dim;
  case SR_TONE_PLAIN:
  case SR_TONE_ACCENT:
  case SR_TONE_OUTLINE:
  case SR_TONE_BLUE:
  default:
    return &palette->text;
  }
}

/* NULL: that of the row. */
static const GdkRGBA *
cell_colour (const SrPalette *palette, SrTone tone, gboolean is_current)
{
  if (tone == SR_TONE_AMBER)
    return &palette->amber_tint;
  if (tone == SR_TONE_RED)
    return &palette->red_tint;
  return tone == SR_TONE_GREY && !is_current ? &palette->window : NULL;
}

static void
draw_cell (SrEntryGrid *self,
           GtkSnapshot *snapshot,
           const SrPalette *palette,
           guint row,
           guint column,
           graphene_rect_t area)
{
  SrTone tone = self->model->tone (self->data, row, column);
  const GdkRGBA *fill = cell_colour (palette, tone, row == self->row);
  g_autofree char *text = self->model->text (self->data, row, column);
  gboolean loud = tone == SR_TONE_AMBER || tone == SR_TONE_RED;

  if (fill)
    gtk_snapshot_append_color (snapshot, fill, &area);
  draw_text (GTK_WIDGET (self->body), snapshot, text, text_colour (palette, tone), loud,
             self->columns[column].is_number, area);
}

static void
draw_row (SrEntryGrid *self, GtkSnapshot *snapshot, const SrPalette *palette, guint row, int width)
{
  int height = row_height ();
  float y = (float)(row * (guint)height);
  int x = 0;

  if (row == self->row)
    gtk_snapshot_append_color (snapshot, &palette->accent_tint,
                               &GRAPHENE_RECT_INIT (0, y, (float)width, (float)height));
  for (guint i = 0; i < self->n_columns; i++) {
    int wide = column_width (self, i, width);

    draw_cell (self, snapshot, palette, row, i,
               GRAPHENE_RECT_INIT ((float)x, y, (float)wide, (float)height));
    x += wide;
    gtk_snapshot_append_color (snapshot, &palette->line,
                               &GRAPHENE_RECT_INIT ((float)x - 1, y, 1, (float)height));
  }
  gtk_snapshot_append_color (snapshot, &palette->line,
                             &GRAPHENE_RECT_INIT (0, y + (float)height - 1, (float)width, 1));
}

static void
draw_cursor (SrEntryGrid *self, GtkSnapshot *snapshot, const SrPalette *palette, int width)
{
  GskRoundedRect ring;
  graphene_rect_t area = GRAPHENE_RECT_INIT (
      (float)column_x (self, self->column, width), (float)((int)self->row * row_height ()),
      (float)column_width (self, self->column, width) - 1, (float)row_height () - 1);

  gsk_rounded_rect_init_from_rect (&ring, &area, 0);
  gtk_snapshot_append_border (
      snapshot, &ring, (float[4]){2, 2, 2, 2},
      (GdkRGBA[4]){palette->accent, palette->accent, palette->accent, palette->accent});
}

static void
sr_entry_body_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SrEntryGrid *self = SR_ENTRY_BODY (widget)->grid;
  const SrPalette *palette = sr_palette_for (widget);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  guint first = (guint)(gtk_adjustment_get_value (adjustment) / row_height ());
  guint last = first + (guint)(gtk_adjustment_get_page_size (adjustment) / row_height ()) + 2;
  int width = gtk_widget_get_width (widget);

  gtk_snapshot_append_color (
      snapshot, &palette->view,
      &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)gtk_widget_get_height (widget)));
  for (guint row = first; row < MIN (last, n_rows (self)); row++)
    draw_row (self, snapshot, palette, row, width);
  if (n_rows (self))
    draw_cursor (self, snapshot, palette, width);
  gtk_widget_snapshot_child (widget, SR_ENTRY_BODY (widget)->entry, snapshot);
}

static void
sr_entry_body_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  SrEntryGrid *self = SR_ENTRY_BODY (widget)->grid;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? least_width (self)
                            : (int)n_rows (self) * row_height ();
}

static void
sr_entry_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrEntryGrid *self = SR_ENTRY_BODY (widget)->grid;
  GtkWidget *entry = SR_ENTRY_BODY (widget)->entry;
  int least, wide = column_width (self, self->column, width);
  graphene_point_t at = {(float)column_x (self, self->column, width),
                         (float)((int)self->row * row_height ())};

  gtk_widget_measure (entry, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (entry, MAX (wide, least), row_height (), -1,
                       gsk_transform_translate (NULL, &at));
}

/* Header and totals, in the same columns; WHAT says which. */
static void
draw_line (SrEntryGrid *self, GtkWidget *widget, GtkSnapshot *snapshot, gboolean totals)
{
  const SrPalette *palette = sr_palette_for (widget);
  int whole = gtk_widget_get_width (GTK_WIDGET (self->body));
  int height = gtk_widget_get_height (widget);
  GtkAdjustment *scrolled =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  float x = -(float)gtk_adjustment_get_value (scrolled);

  gtk_snapshot_append_color (
      snapshot, &palette->window,
      &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)height));
  for (guint i = 0; i < self->n_columns; i++) {
    float wide = (float)column_width (self, i, whole);
    g_autofree char *total = totals && self->data ? self->model->total (self->data, i) : NULL;
    const char *text = totals ? (total ? total : "") : self->columns[i].title;

    draw_text (widget, snapshot, text, totals ? &palette->text : &palette->dim, TRUE,
               self->columns[i].is_number, GRAPHENE_RECT_INIT (x, 0, wide, (float)height));
    x += wide;
  }
  gtk_snapshot_append_color (snapshot, &palette->strong_line,
                             &GRAPHENE_RECT_INIT (0, totals ? 0 : (float)height - 1,
                                                  (float)gtk_widget_get_width (widget), 1));
}

#define SR_TYPE_ENTRY_LINE (sr_entry_line_get_type ())
G_DECLARE_FINAL_TYPE (SrEntryLine, sr_entry_line, SR, ENTRY_LINE, GtkWidget)

struct _SrEntryLine {
  GtkWidget parent_instance;
  SrEntryGrid *grid; /* not owned */
};

G_DEFINE_FINAL_TYPE (SrEntryLine, sr_entry_line, GTK_TYPE_WIDGET)

static void
sr_entry_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SrEntryGrid *grid = SR_ENTRY_LINE (widget)->grid;

  draw_line (grid, widget, snapshot, widget == grid->totals);
}

static void
sr_entry_line_class_init (SrEntryLineClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sr_entry_line_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "entryline");
}

static void
sr_entry_line_init (SrEntryLine *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-body");
  sr_palette_follow (GTK_WIDGET (self));
}

/* --- Moving --- */

static void
redraw (SrEntryGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->body));
  gtk_widget_queue_draw (self->header);
  gtk_widget_queue_draw (self->totals);
}

static void
scroll_to_cursor (SrEntryGrid *self)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double top = (double)self->row * row_height ();

  gtk_adjustment_clamp_page (adjustment, top, top + row_height ());
}

/* What a screen reader says of the cell. */
static void
tell_cell (SrEntryGrid *self)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  if (n_rows (self) == 0)
    return;
  text = self->model->text (self->data, self->row, self->column);
  label = g_strdup_printf (_ ("Row %u, %s: %s"), self->row + 1, self->columns[self->column].title,
                           text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

void
sr_entry_grid_get_cursor (SrEntryGrid *self, guint *row, guint *column)
{
  *row = self->row;
  *column = self->column;
}

void
sr_entry_grid_set_cursor (SrEntryGrid *self, guint row, guint column)
{
  if (n_rows (self) == 0)
    return;
  self->row = MIN (row, n_rows (self) - 1);
  self->column = MIN (column, self->n_columns - 1);
  scroll_to_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self->body));
  redraw (self);
  tell_cell (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->row, self->column);
}

/* The next cell of the row that is typed, in DIRECTION; FALSE: there is none. */
static gboolean
step (SrEntryGrid *self, int direction)
{
  for (int i = (int)self->column + direction; i >= 0 && i < (int)self->n_columns; i += direction)
    if (self->model->is_typed (self->data, self->row, (guint)i)) {
      sr_entry_grid_set_cursor (self, self->row, (guint)i);
      return TRUE;
    }
  return FALSE;
}

/* Tab goes on in the next row; behind the last cell it leaves the grid. */
static gboolean
step_on (SrEntryGrid *self, int direction)
{
  int row = (int)self->row + direction;

  if (step (self, direction))
    return TRUE;
  if (row < 0 || row >= (int)n_rows (self))
    return FALSE;
  self->column = direction > 0 ? 0 : self->n_columns - 1;
  self->row = (guint)row;
  if (!self->model->is_typed (self->data, self->row, self->column))
    step (self, direction);
  else
    sr_entry_grid_set_cursor (self, self->row, self->column);
  return TRUE;
}

static void
move_rows (SrEntryGrid *self, int rows)
{
  int row = CLAMP ((int)self->row + rows, 0, (int)n_rows (self) - 1);

  sr_entry_grid_set_cursor (self, (guint)row, self->column);
}

/* --- Typing --- */

static void
stop_typing (SrEntryGrid *self)
{
  gboolean had_focus = gtk_widget_has_focus (self->body->entry) ||
                       gtk_widget_get_focus_child (GTK_WIDGET (self->body)) != NULL;

  self->is_typing = FALSE;
  gtk_widget_set_visible (self->body->entry, FALSE);
  gtk_widget_remove_css_class (self->body->entry, "red");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->body));
}

static gboolean
begin_typing (SrEntryGrid *self, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (self->body->entry);

  if (n_rows (self) == 0 || !self->model->is_typed (self->data, self->row, self->column))
    return FALSE;
  self->is_typing = TRUE;
  gtk_editable_set_text (entry, text);
  gtk_editable_set_alignment (entry, self->columns[self->column].is_number ? 1 : 0);
  gtk_widget_set_visible (self->body->entry, TRUE);
  gtk_widget_grab_focus (self->body->entry);
  gtk_editable_set_position (entry, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self->body));
  return TRUE;
}

gboolean
sr_entry_grid_is_typing (SrEntryGrid *self)
{
  return self->is_typing;
}

static gboolean
put (SrEntryGrid *self, const char *text)
{
  if (!self->model->set (self->data, self->row, self->column, text)) {
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, text);
    return FALSE;
  }
  redraw (self);
  tell_cell (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
  return TRUE;
}

gboolean
sr_entry_grid_commit (SrEntryGrid *self)
{
  if (!self->is_typing)
    return TRUE;
  if (!put (self, gtk_editable_get_text (GTK_EDITABLE (self->body->entry)))) {
    gtk_widget_add_css_class (self->body->entry, "red");
    return FALSE;
  }
  stop_typing (self);
  return TRUE;
}

/* What was typed is set first; what cannot be read keeps the cursor. */
static void
commit_and_move (SrEntryGrid *self, int rows)
{
  if (sr_entry_grid_commit (self))
    move_rows (self, rows);
}

/* Rows that KEY goes down; 0: none. */
static int
rows_of (SrEntryGrid *self, guint key, gboolean back)
{
  int page = MAX (gtk_widget_get_height (self->scroller) / row_height () - 1, 1);

  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return -1;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return 1;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return back ? -1 : 1;
  case GDK_KEY_Page_Up:
    return -page;
  case GDK_KEY_Page_Down:
    return page;
  default:
    return 0;
  }
}

/* Keys that mean the same while something is typed and while not; TRUE: taken. */
static gboolean
move_by_key (SrEntryGrid *self, guint key, GdkModifierType state)
{
  gboolean back = (state & GDK_SHIFT_MASK) != 0;
  int rows = rows_of (self, key, back);

  if (rows) {
    commit_and_move (self, rows);
    return TRUE;
  }
  if (key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
    return FALSE;
  return !sr_entry_grid_commit (self) ||
         step_on (self, back || key == GDK_KEY_ISO_Left_Tab ? -1 : 1);
}

static gboolean
on_entry_key (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SrEntryGrid *self)
{
  if (key == GDK_KEY_Escape) {
    stop_typing (self);
    return TRUE;
  }
  return move_by_key (self, key, state);
}

static gboolean
move_in_row (SrEntryGrid *self, guint key)
{
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    step (self, -1);
    return TRUE;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    step (self, 1);
    return TRUE;
  case GDK_KEY_Home:
    sr_entry_grid_set_cursor (self, 0, self->column);
    return TRUE;
  case GDK_KEY_End:
    sr_entry_grid_set_cursor (self, n_rows (self) - 1, self->column);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
on_body_key (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SrEntryGrid *self)
{
  gunichar character = gdk_keyval_to_unicode (key);
  g_autofree char *text = NULL;
  char typed[8] = {0};

  if (self->is_typing || n_rows (self) == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  if (move_by_key (self, key, state) || move_in_row (self, key))
    return TRUE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    return self->model->is_typed (self->data, self->row, self->column) && put (self, "");
  text = self->model->text (self->data, self->row, self->column);
  if (key == GDK_KEY_F2)
    return begin_typing (self, text);
  if (character == 0 || !g_unichar_isgraph (character))
    return FALSE;
  g_unichar_to_utf8 (character, typed);
  return begin_typing (self, typed);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, SrEntryGrid *self)
{
  guint row = (guint)MAX (y, 0) / (guint)row_height ();
  guint column = 0;
  int width = gtk_widget_get_width (GTK_WIDGET (self->body));

  if (row >= n_rows (self) || !sr_entry_grid_commit (self))
    return;
  while (column + 1 < self->n_columns && column_x (self, column + 1, width) <= (int)x)
    column++;
  sr_entry_grid_set_cursor (self, row, column);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
  if (n_press == 2) {
    g_autofree char *text = self->model->text (self->data, row, column);

    begin_typing (self, text);
  }
}

/* --- Making --- */

static void
sr_entry_body_dispose (GObject *object)
{
  g_clear_pointer (&SR_ENTRY_BODY (object)->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_entry_body_parent_class)->dispose (object);
}

static void
sr_entry_body_class_init (SrEntryBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_entry_body_dispose;
  widget_class->snapshot = sr_entry_body_snapshot;
  widget_class->measure = sr_entry_body_measure;
  widget_class->size_allocate = sr_entry_body_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "entrybody");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sr_entry_body_init (SrEntryBody *self)
{
  self->entry = gtk_text_new ();
  gtk_widget_add_css_class (self->entry, "sr-cell-entry");
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-body");
  sr_palette_follow (GTK_WIDGET (self));
}

static void
sr_entry_grid_class_init (SrEntryGridClass *klass)
{
  signals[SIGNAL_MOVED] = g_signal_new ("moved", SR_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", SR_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", SR_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_line (SrEntryGrid *self, int height)
{
  GtkWidget *line = g_object_new (SR_TYPE_ENTRY_LINE, NULL);

  SR_ENTRY_LINE (line)->grid = self;
  sr_text_request (line, -1, height);
  return line;
}

static void
add_keys (SrEntryGrid *self)
{
  GtkEventController *body = gtk_event_controller_key_new ();
  GtkEventController *entry = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (body, "key-pressed", G_CALLBACK (on_body_key), self);
  gtk_event_controller_set_propagation_phase (entry, GTK_PHASE_CAPTURE);
  g_signal_connect (entry, "key-pressed", G_CALLBACK (on_entry_key), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->body), body);
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->body->entry, entry);
}

static void
sr_entry_grid_init (SrEntryGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->header = make_line (self, HEADER_HEIGHT);
  self->totals = make_line (self, HEADER_HEIGHT);
  self->scroller = gtk_scrolled_window_new ();
  self->body = g_object_new (SR_TYPE_ENTRY_BODY, NULL);
  self->body->grid = self;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->body));
  /* The body has the focus as a whole: only the cursor says where to scroll. */
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))), FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self), self->header);
  gtk_box_append (GTK_BOX (self), self->scroller);
  gtk_box_append (GTK_BOX (self), self->totals);
  add_keys (self);
}

GtkWidget *
sr_entry_grid_new (const char *label,
                   const SrEntryColumn *columns,
                   guint n_columns,
                   const SrEntryModel *model)
{
  SrEntryGrid *self = g_object_new (SR_TYPE_ENTRY_GRID, NULL);
  GtkAdjustment *across =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->columns = columns;
  self->n_columns = n_columns;
  self->model = model;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (across, "value-changed", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
sr_entry_grid_set_data (SrEntryGrid *self, gpointer data)
{
  if (self->is_typing)
    stop_typing (self);
  self->data = data;
  self->row = self->column = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->body));
  redraw (self);
  if (n_rows (self) && !step (self, 1))
    sr_entry_grid_set_cursor (self, 0, 0);
}

void
sr_entry_grid_refresh (SrEntryGrid *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->body));
  redraw (self);
  tell_cell (self);
}

void
sr_entry_grid_focus (SrEntryGrid *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
}
