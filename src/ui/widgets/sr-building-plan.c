/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells in a grid of floors and columns, drawn with cairo.
 */
#include "ui/widgets/sr-building-plan.h"

#include <math.h>
#include <string.h>

#include "ui/widgets/sr-palette.h"

#define LABELS   17   /* room for the numbers of the floors */
#define ROW      21.6 /* from floor to floor */
#define CELL     18   /* height of a cell */
#define SPACE    2    /* between cells */
#define UNIT_GAP 14   /* between units */
#define ROOF     6    /* from the line above to the top floor */
#define FOOT     22   /* under the ground: names of the units */
#define NARROW   22   /* the narrowest cell */

typedef struct {
  gint64 id;
  char *unit, *unit_name, *room, *mark;
  int floor;
  gboolean vacant;
  guint step;
  int row, column; /* place in the grid */
} Flat;

typedef struct {
  char *name;
  int first, n; /* columns */
} Unit;

struct _SrBuildingPlan {
  GtkWidget parent_instance;
  GtkWidget *area;
  char *vacant;
  GArray *flats; /* of Flat */
  GArray *units; /* of Unit */
  GArray *rows;  /* of int: floors, from the top */
  int columns;
  gint64 selected;
};

enum { SIGNAL_SELECTED, SIGNAL_ACTIVATED, SIGNAL_LEAVE, SIGNAL_DESCRIBE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrBuildingPlan, sr_building_plan, GTK_TYPE_WIDGET)

static void
clear_flat (gpointer data)
{
  Flat *flat = data;

  g_free (flat->unit);
  g_free (flat->unit_name);
  g_free (flat->room);
  g_free (flat->mark);
}

static void
clear_unit (gpointer data)
{
  g_free (((Unit *)data)->name);
}

static Flat *
flat_at (SrBuildingPlan *self, guint index)
{
  return &g_array_index (self->flats, Flat, index);
}

static Flat *
find_flat (SrBuildingPlan *self, gint64 id)
{
  for (guint i = 0; i < self->flats->len; i++)
    if (flat_at (self, i)->id == id)
      return flat_at (self, i);
  return NULL;
}

/* Where a flat stands on its floor: 302 on the third and 1102 on the eleventh are both "02". */
static const char *
place_of (const Flat *flat)
{
  g_autofree char *floor = g_strdup_printf ("%d", flat->floor);

  return g_str_has_prefix (flat->room, floor) && flat->room[strlen (floor)]
             ? flat->room + strlen (floor)
             : flat->room;
}

static int
compare_texts (const char *a, const char *b)
{
  size_t length_a = strlen (a), length_b = strlen (b);

  return length_a != length_b ? (length_a > length_b) - (length_a < length_b) : strcmp (a, b);
}

static int
compare_flats (gconstpointer a, gconstpointer b)
{
  const Flat *x = a, *y = b;
  int order = compare_texts (x->unit, y->unit);

  if (order == 0)
    order = compare_texts (place_of (x), place_of (y));
  return order ? order : (y->floor > x->floor) - (y->floor < x->floor);
}

static int
compare_floors (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static void
collect_floors (SrBuildingPlan *self)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->flats->len; i++)
    g_array_append_val (self->rows, flat_at (self, i)->floor);
  g_array_sort (self->rows, compare_floors);
  for (guint i = self->rows->len; i-- > 1;)
    if (g_array_index (self->rows, int, i) == g_array_index (self->rows, int, i - 1))
      g_array_remove_index (self->rows, i);
}

static int
row_of (SrBuildingPlan *self, int floor)
{
  int row = 0;

  while (row < (int)self->rows->len - 1 && g_array_index (self->rows, int, row) != floor)
    row++;
  return row;
}

/* Flats are in order of unit, place on the floor and floor. Two of the same place on one floor,
 * which an unusual numbering may give, stand beside each other. */
static void
arrange (SrBuildingPlan *self)
{
  const Flat *before = NULL;

  collect_floors (self);
  g_array_set_size (self->units, 0);
  self->columns = 0;
  for (guint i = 0; i < self->flats->len; i++) {
    Flat *flat = flat_at (self, i);
    gboolean new_unit = before == NULL || strcmp (before->unit, flat->unit) != 0;

    flat->row = row_of (self, flat->floor);
    if (new_unit) {
      Unit unit = {g_strdup (flat->unit_name), self->columns, 0};

      g_array_append_val (self->units, unit);
    }
    if (new_unit || strcmp (place_of (before), place_of (flat)) != 0 || before->row == flat->row) {
      self->columns++;
      g_array_index (self->units, Unit, self->units->len - 1).n++;
    }
    flat->column = self->columns - 1;
    before = flat;
  }
}

static int
unit_of (SrBuildingPlan *self, int column)
{
  int unit = 0;

  while (unit < (int)self->units->len - 1 &&
         g_array_index (self->units, Unit, unit + 1).first <= column)
    unit++;
  return unit;
}

static double
cell_width (SrBuildingPlan *self, int width)
{
  double gaps = (self->units->len > 1 ? (self->units->len - 1) * UNIT_GAP : 0);

  return self->columns ? MAX ((width - LABELS - gaps) / self->columns, 4) : 0;
}

static void
cell_of (SrBuildingPlan *self, const Flat *flat, int width, GdkRectangle *cell)
{
  double w = cell_width (self, width);

  cell->x = (int)(LABELS + flat->column * w + unit_of (self, flat->column) * UNIT_GAP);
  cell->y = (int)(ROOF + flat->row * ROW);
  cell->width = (int)(w - SPACE);
  cell->height = CELL;
}

static Flat *
flat_under (SrBuildingPlan *self, double x, double y)
{
  int width = gtk_widget_get_width (self->area);

  for (guint i = 0; i < self->flats->len; i++) {
    GdkRectangle cell;

    cell_of (self, flat_at (self, i), width, &cell);
    if (x >= cell.x && x < cell.x + cell.width + SPACE && y >= cell.y && y < cell.y + ROW)
      return flat_at (self, i);
  }
  return NULL;
}

static void
box (cairo_t *cr, double x, double y, double width, double height)
{
  double r = MIN (2.5, width / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
text (GtkWidget *widget,
      cairo_t *cr,
      const char *words,
      const GdkRGBA *colour,
      gboolean bold,
      double x,
      double y,
      double align)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_move_to (cr, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
dashed (cairo_t *cr, const SrPalette *palette, double x, double y, double width, double height)
{
  const double dashes[] = {3, 2};

  box (cr, x + 0.5, y + 0.5, width - 1, height - 1);
  gdk_cairo_set_source_rgba (cr, &palette->faint);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_vacant (SrBuildingPlan *self, cairo_t *cr, const SrPalette *palette, const GdkRectangle *cell)
{
  dashed (cr, palette, cell->x, cell->y, cell->width, cell->height);
  text (self->area, cr, self->vacant, &palette->dim, FALSE, cell->x + cell->width / 2.0,
        cell->y + cell->height / 2.0, 0.5);
}

static void
draw_ring (cairo_t *cr, const SrPalette *palette, const GdkRectangle *cell)
{
  box (cr, cell->x - 1, cell->y - 1, cell->width + 2, cell->height + 2);
  gdk_cairo_set_source_rgba (cr, &palette->view);
  cairo_set_line_width (cr, 4);
  cairo_stroke (cr);
  box (cr, cell->x - 1.5, cell->y - 1.5, cell->width + 3, cell->height + 3);
  gdk_cairo_set_source_rgba (cr, &palette->text);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Dark marks on light shades and light ones on dark shades, in both styles. */
static const GdkRGBA *
mark_colour (const SrPalette *palette, guint step)
{
  const GdkRGBA *shade = &palette->step[step];
  double light = 0.299 * shade->red + 0.587 * shade->green + 0.114 * shade->blue;
  gboolean dark_text = palette->text.red < 0.5;

  if (light > 0.55)
    return dark_text ? &palette->text : &palette->view;
  return dark_text ? &palette->view : &palette->text;
}

static void
draw_flat (SrBuildingPlan *self, cairo_t *cr, const SrPalette *palette, int width, const Flat *flat)
{
  GdkRectangle cell;

  cell_of (self, flat, width, &cell);
  if (flat->vacant) {
    draw_vacant (self, cr, palette, &cell);
  } else {
    box (cr, cell.x, cell.y, cell.width, cell.height);
    gdk_cairo_set_source_rgba (cr, &palette->step[MIN (flat->step, SR_PALETTE_STEPS - 1)]);
    cairo_fill (cr);
  }
  if (flat->mark && !flat->vacant)
    text (self->area, cr, flat->mark, mark_colour (palette, flat->step), TRUE,
          cell.x + cell.width / 2.0, cell.y + cell.height / 2.0, 0.5);
  if (flat->id == self->selected)
    draw_ring (cr, palette, &cell);
}

static void
draw_line (cairo_t *cr, double y, double from, double to)
{
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
}

static void
draw_frame (SrBuildingPlan *self, cairo_t *cr, const SrPalette *palette, int width)
{
  double ground = ROOF + self->rows->len * ROW + 0.5;
  double cell = cell_width (self, width);

  cairo_set_source_rgba (cr, palette->faint.red, palette->faint.green, palette->faint.blue, 0.6);
  cairo_set_line_width (cr, 1);
  draw_line (cr, 0.5, LABELS - 4, width);
  draw_line (cr, floor (ground) + 0.5, LABELS - 4, width);
  for (guint i = 0; i < self->rows->len; i++) {
    g_autofree char *number = g_strdup_printf ("%d", g_array_index (self->rows, int, i));

    text (self->area, cr, number, &palette->dim, FALSE, LABELS - 8, ROOF + i * ROW + CELL / 2.0, 1);
  }
  for (guint i = 0; i < self->units->len; i++) {
    const Unit *unit = &g_array_index (self->units, Unit, i);

    text (self->area, cr, unit->name, &palette->dim, FALSE,
          LABELS + (unit->first + unit->n / 2.0) * cell + i * UNIT_GAP, ground + 11, 0.5);
  }
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  SrBuildingPlan *self = data;
  const SrPalette *palette = sr_palette_for (GTK_WIDGET (area));
  const Flat *selected = find_flat (self, self->selected);

  draw_frame (self, cr, palette, width);
  for (guint i = 0; i < self->flats->len; i++)
    draw_flat (self, cr, palette, width, flat_at (self, i));
  /* Its ring lies over the neighbours. */
  if (selected)
    draw_flat (self, cr, palette, width, selected);
}

static void
choose (SrBuildingPlan *self, const Flat *flat)
{
  sr_building_plan_select (self, flat->id);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, flat->id);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, SrBuildingPlan *self)
{
  const Flat *flat = flat_under (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (flat == NULL)
    return;
  choose (self, flat);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, flat->id);
}

/* The nearest flat that lies in DIRECTION of FROM, on the same floor or in the same column first.
 */
static const Flat *
neighbour (SrBuildingPlan *self, const Flat *from, GtkDirectionType direction)
{
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  int sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  const Flat *best = NULL;
  int best_distance = G_MAXINT;

  for (guint i = 0; i < self->flats->len; i++) {
    const Flat *flat = flat_at (self, i);
    int along = sign * (across ? flat->column - from->column : flat->row - from->row);
    int aside = ABS (across ? flat->row - from->row : flat->column - from->column);

    if (along <= 0 || (across && aside))
      continue;
    if (along * 100 + aside < best_distance) {
      best_distance = along * 100 + aside;
      best = flat;
    }
  }
  return best;
}

static void
walk (SrBuildingPlan *self, GtkDirectionType direction)
{
  const Flat *from = find_flat (self, self->selected);
  const Flat *to = from ? neighbour (self, from, direction) : NULL;

  if (from == NULL && self->flats->len)
    to = flat_at (self, 0);
  if (to)
    choose (self, to);
  else
    g_signal_emit (self, signals[SIGNAL_LEAVE], 0, (int)direction);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        SrBuildingPlan *self)
{
  static const struct {
    guint key;
    GtkDirectionType direction;
  } arrows[] = {{GDK_KEY_Left, GTK_DIR_LEFT},   {GDK_KEY_KP_Left, GTK_DIR_LEFT},
                {GDK_KEY_Right, GTK_DIR_RIGHT}, {GDK_KEY_KP_Right, GTK_DIR_RIGHT},
                {GDK_KEY_Up, GTK_DIR_UP},       {GDK_KEY_KP_Up, GTK_DIR_UP},
                {GDK_KEY_Down, GTK_DIR_DOWN},   {GDK_KEY_KP_Down, GTK_DIR_DOWN}};

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].key == keyval) {
      walk (self, arrows[i].direction);
      return TRUE;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->selected) {
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, self->selected);
    return TRUE;
  }
  return FALSE;
}

static gboolean
on_tooltip (
    GtkWidget *area, int x, int y, gboolean keyboard, GtkTooltip *tooltip, SrBuildingPlan *self)
{
  const Flat *flat = keyboard ? find_flat (self, self->selected) : flat_under (self, x, y);
  g_autofree char *card = NULL;
  GdkRectangle cell;

  if (flat == NULL)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_DESCRIBE], 0, flat->id, &card);
  if (card == NULL)
    return FALSE;
  cell_of (self, flat, gtk_widget_get_width (area), &cell);
  gtk_tooltip_set_markup (tooltip, card);
  gtk_tooltip_set_tip_area (tooltip, &cell);
  return TRUE;
}

static void
sr_building_plan_dispose (GObject *object)
{
  SrBuildingPlan *self = SR_BUILDING_PLAN (object);

  g_clear_pointer (&self->area, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_building_plan_parent_class)->dispose (object);
}

static void
sr_building_plan_finalize (GObject *object)
{
  SrBuildingPlan *self = SR_BUILDING_PLAN (object);

  g_array_unref (self->flats);
  g_array_unref (self->units);
  g_array_unref (self->rows);
  g_free (self->vacant);
  G_OBJECT_CLASS (sr_building_plan_parent_class)->finalize (object);
}

static void
sr_building_plan_class_init (SrBuildingPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_building_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_building_plan_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", SR_TYPE_BUILDING_PLAN, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_BUILDING_PLAN, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", SR_TYPE_BUILDING_PLAN, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DESCRIBE] = g_signal_new ("describe", SR_TYPE_BUILDING_PLAN, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_STRING, 1, G_TYPE_INT64);
}

static void
sr_building_plan_init (SrBuildingPlan *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->flats = g_array_new (FALSE, FALSE, sizeof (Flat));
  self->units = g_array_new (FALSE, FALSE, sizeof (Unit));
  self->rows = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_clear_func (self->flats, clear_flat);
  g_array_set_clear_func (self->units, clear_unit);
  self->area = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw, self, NULL);
  gtk_widget_add_css_class (self->area, "sr-plan");
  gtk_widget_set_has_tooltip (self->area, TRUE);
  g_signal_connect (self->area, "query-tooltip", G_CALLBACK (on_tooltip), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "sr-building-plan");
  gtk_widget_set_parent (self->area, widget);
  sr_palette_follow (self->area);
}

GtkWidget *
sr_building_plan_new (const char *label, const char *vacant)
{
  SrBuildingPlan *self = g_object_new (SR_TYPE_BUILDING_PLAN, NULL);

  self->vacant = g_strdup (vacant);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
sr_building_plan_set (SrBuildingPlan *self, const SrPlanFlat *flats, guint n_flats)
{
  g_return_if_fail (SR_IS_BUILDING_PLAN (self));

  g_array_set_size (self->flats, 0);
  for (guint i = 0; i < n_flats; i++) {
    Flat flat = {.id = flats[i].id,
                 .unit = g_strdup (flats[i].unit ? flats[i].unit : ""),
                 .unit_name = g_strdup (flats[i].unit_name ? flats[i].unit_name : ""),
                 .room = g_strdup (flats[i].room ? flats[i].room : ""),
                 .mark = g_strdup (flats[i].mark),
                 .floor = flats[i].floor,
                 .vacant = flats[i].vacant,
                 .step = flats[i].step};

    g_array_append_val (self->flats, flat);
  }
  g_array_sort (self->flats, compare_flats);
  arrange (self);
  if (find_flat (self, self->selected) == NULL)
    self->selected = 0;
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area),
                                       (int)(ROOF + self->rows->len * ROW + FOOT));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area),
                                      LABELS + self->columns * NARROW +
                                          (int)(MAX (self->units->len, 1) - 1) * UNIT_GAP);
  gtk_widget_queue_draw (self->area);
}

void
sr_building_plan_select (SrBuildingPlan *self, gint64 id)
{
  g_return_if_fail (SR_IS_BUILDING_PLAN (self));

  if (self->selected == id)
    return;
  self->selected = find_flat (self, id) ? id : 0;
  gtk_widget_queue_draw (self->area);
}

gint64
sr_building_plan_selected (SrBuildingPlan *self)
{
  return self->selected;
}

static gboolean
is_across (GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
}

gint64
sr_building_plan_entry (SrBuildingPlan *self, GtkDirectionType direction, double share)
{
  gboolean across = is_across (direction);
  gboolean backward = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  int wanted =
      (int)(share * (across ? MAX ((int)self->rows->len - 1, 0) : self->columns - 1) + 0.5);
  const Flat *best = NULL;
  int best_distance = G_MAXINT;

  for (guint i = 0; i < self->flats->len; i++) {
    const Flat *flat = flat_at (self, i);
    int along = across ? flat->column : flat->row;
    int last = across ? self->columns - 1 : (int)self->rows->len - 1;
    int distance = ABS ((across ? flat->row : flat->column) - wanted) * 100 +
                   (backward ? last - along : along);

    if (distance < best_distance) {
      best_distance = distance;
      best = flat;
    }
  }
  return best ? best->id : 0;
}

double
sr_building_plan_share (SrBuildingPlan *self, GtkDirectionType direction)
{
  const Flat *flat = find_flat (self, self->selected);
  int last = is_across (direction) ? (int)self->rows->len - 1 : self->columns - 1;

  if (flat == NULL || last <= 0)
    return 0;
  return (double)(is_across (direction) ? flat->row : flat->column) / last;
}

void
sr_building_plan_say (SrBuildingPlan *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer shade)
{
  const SrPalette *palette = sr_palette_for (GTK_WIDGET (area));
  guint step = GPOINTER_TO_UINT (shade);
  double y = (height - 12) / 2;

  if (step >= SR_PALETTE_STEPS) {
    dashed (cr, palette, 0, y, width, 12);
    return;
  }
  box (cr, 0, y, width, 12);
  gdk_cairo_set_source_rgba (cr, &palette->step[step]);
  cairo_fill (cr);
}

GtkWidget *
sr_plan_swatch_new (guint shade)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), 20);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, GUINT_TO_POINTER (shade),
                                  NULL);
  gtk_widget_set_margin_start (swatch, 8);
  sr_palette_follow (swatch);
  return swatch;
}
