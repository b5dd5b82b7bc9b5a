/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cards in scrolled columns.
 */
#include "ui/overview/sr-plan-board.h"

#include "ui/overview/sr-plan-card.h"
#include "ui/widgets/sr-columns.h"

#define AT_ONCE 4  /* cards that are made in one turn of the main loop */
#define FOOT    20 /* of a card, seen with it */

struct _SrPlanBoard {
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkWidget *columns;
  GPtrArray *cards;       /* of SrPlanCard, owned by the columns */
  const SrPlanPage *page; /* borrowed; NULL before the first */
  const SrPlanIndicator *indicator;
  guint index;
  gint64 selected;
  guint filling; /* source, 0: all cards are there */
  guint filled;  /* cards that show the page */
};

enum { SIGNAL_SELECTED, SIGNAL_ACTIVATED, SIGNAL_DESCRIBE, SIGNAL_MENU, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrPlanBoard, sr_plan_board, GTK_TYPE_WIDGET)

static SrPlanCard *
card_at (SrPlanBoard *self, guint index)
{
  return g_ptr_array_index (self->cards, index);
}

static GtkWidget *
plan_at (SrPlanBoard *self, guint index)
{
  return GTK_WIDGET (sr_plan_card_plan (card_at (self, index)));
}

static void
sr_plan_board_dispose (GObject *object)
{
  SrPlanBoard *self = SR_PLAN_BOARD (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_plan_board_parent_class)->dispose (object);
}

static void
sr_plan_board_finalize (GObject *object)
{
  g_ptr_array_unref (SR_PLAN_BOARD (object)->cards);
  G_OBJECT_CLASS (sr_plan_board_parent_class)->finalize (object);
}

/* --- What is in view --- */

static GtkAdjustment *
adjustment (SrPlanBoard *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static void
look (SrPlanBoard *self)
{
  double top = gtk_adjustment_get_value (adjustment (self));
  double bottom = top + gtk_adjustment_get_page_size (adjustment (self));
  graphene_rect_t bounds;

  for (guint i = 0; i < self->filled; i++)
    if (gtk_widget_compute_bounds (plan_at (self, i), self->columns, &bounds))
      sr_building_plan_set_in_view (SR_BUILDING_PLAN (plan_at (self, i)),
                                    bounds.origin.y < bottom &&
                                        bounds.origin.y + bounds.size.height > top);
}

static void
sr_plan_board_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (SR_PLAN_BOARD (widget)->scroller, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* Everything has its place, nothing is drawn yet. */
static void
sr_plan_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrPlanBoard *self = SR_PLAN_BOARD (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  look (self);
}

/* Scrolls so that CARD is seen. */
static void
show_plan (SrPlanBoard *self, GtkWidget *plan)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (plan, self->columns, &bounds))
    gtk_adjustment_clamp_page (adjustment (self), bounds.origin.y,
                               bounds.origin.y + bounds.size.height + FOOT);
}

static void
sr_plan_board_class_init (SrPlanBoardClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_plan_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_plan_board_finalize;
  GTK_WIDGET_CLASS (klass)->measure = sr_plan_board_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = sr_plan_board_size_allocate;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_DESCRIBE] = g_signal_new ("describe", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_STRING, 1, G_TYPE_INT64);
  signals[SIGNAL_MENU] =
      g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_INT64, GTK_TYPE_WIDGET, GDK_TYPE_RECTANGLE);
}

/* --- Flats --- */

static void
on_selected (GtkWidget *plan, gint64 flat, SrPlanBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, flat);
  show_plan (self, plan);
}

static void
on_activated (GtkWidget *plan, gint64 flat, SrPlanBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, flat);
}

static char *
on_describe (GtkWidget *plan, gint64 flat, SrPlanBoard *self)
{
  char *card = NULL;

  g_signal_emit (self, signals[SIGNAL_DESCRIBE], 0, flat, &card);
  return card;
}

static void
on_menu (GtkWidget *plan, gint64 flat, GdkRectangle *cell, SrPlanBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, flat, plan, cell);
}

/* The plan that lies next to FROM in DIRECTION, by where their corners are. */
static GtkWidget *
neighbour (SrPlanBoard *self, GtkWidget *from, GtkDirectionType direction)
{
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  float sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  GtkWidget *best = NULL;
  float best_distance = G_MAXFLOAT;
  graphene_rect_t here, there;

  if (!gtk_widget_compute_bounds (from, self->columns, &here))
    return NULL;
  for (guint i = 0; i < self->filled; i++) {
    GtkWidget *plan = plan_at (self, i);
    float along, aside;

    if (plan == from || !gtk_widget_compute_bounds (plan, self->columns, &there))
      continue;
    along = sign * (across ? there.origin.x - here.origin.x : there.origin.y - here.origin.y);
    aside = across ? ABS (there.origin.y - here.origin.y) : ABS (there.origin.x - here.origin.x);
    if (along < 10 || along + aside * 8 >= best_distance)
      continue;
    best_distance = along + aside * 8;
    best = plan;
  }
  return best;
}

static void
on_leave (GtkWidget *plan, int direction, SrPlanBoard *self)
{
  GtkDirectionType way = (GtkDirectionType)direction;
  GtkWidget *next = neighbour (self, plan, way);
  gint64 flat;

  if (next == NULL)
    return;
  flat = sr_building_plan_entry (SR_BUILDING_PLAN (next), way,
                                 sr_building_plan_share (SR_BUILDING_PLAN (plan), way));
  if (flat == 0)
    return;
  gtk_widget_grab_focus (next);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, flat);
  show_plan (self, next);
}

/* --- Cards --- */

static void
add_card (SrPlanBoard *self)
{
  GtkWidget *card = sr_plan_card_new ();
  GtkWidget *plan = GTK_WIDGET (sr_plan_card_plan (SR_PLAN_CARD (card)));

  g_signal_connect (plan, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (plan, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (plan, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (plan, "describe", G_CALLBACK (on_describe), self);
  g_signal_connect (plan, "menu", G_CALLBACK (on_menu), self);
  g_ptr_array_add (self->cards, card);
  sr_places_append (SR_PLACES (self->columns), card);
}

static void
colour (SrPlanBoard *self, guint i)
{
  sr_plan_card_colour (card_at (self, i), self->indicator, self->index);
  sr_building_plan_select (SR_BUILDING_PLAN (plan_at (self, i)), self->selected);
}

static void
fill_one (SrPlanBoard *self)
{
  if (self->filled == self->cards->len)
    add_card (self);
  sr_plan_card_set (card_at (self, self->filled),
                    g_ptr_array_index (self->page->buildings, self->filled));
  colour (self, self->filled);
  gtk_widget_set_visible (GTK_WIDGET (card_at (self, self->filled)), TRUE);
  self->filled++;
}

static gboolean
on_fill (gpointer board)
{
  SrPlanBoard *self = board;

  for (guint i = 0; i < AT_ONCE && self->filled < self->page->buildings->len; i++)
    fill_one (self);
  if (self->filled < self->page->buildings->len)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* Cards that show the buildings of an old page must not be asked for them any more. */
static void
hide_rest (SrPlanBoard *self)
{
  for (guint i = 0; i < self->cards->len; i++) {
    sr_building_plan_set (SR_BUILDING_PLAN (plan_at (self, i)), NULL, 0);
    if (i >= self->page->buildings->len)
      gtk_widget_set_visible (GTK_WIDGET (card_at (self, i)), FALSE);
  }
}

void
sr_plan_board_show (SrPlanBoard *self,
                    const SrPlanPage *page,
                    const SrPlanIndicator *indicator,
                    guint index)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  self->page = page;
  self->indicator = indicator;
  self->index = index;
  self->filled = 0;
  if (self->cards->len > page->buildings->len)
    hide_rest (self);
  /* What is in the window already is exchanged in one go, so that nothing flickers. */
  while (self->filled < MIN (self->cards->len, page->buildings->len))
    fill_one (self);
  if (on_fill (self) == G_SOURCE_CONTINUE)
    self->filling = g_idle_add (on_fill, self);
}

void
sr_plan_board_colour (SrPlanBoard *self, const SrPlanIndicator *indicator, guint index)
{
  self->indicator = indicator;
  self->index = index;
  for (guint i = 0; i < self->filled; i++)
    colour (self, i);
}

void
sr_plan_board_set_counting (SrPlanBoard *self, gboolean counting)
{
  if (counting)
    gtk_widget_add_css_class (self->columns, "sr-counting");
  else
    gtk_widget_remove_css_class (self->columns, "sr-counting");
}

void
sr_plan_board_select (SrPlanBoard *self, gint64 flat)
{
  self->selected = flat;
  for (guint i = 0; i < self->filled; i++)
    sr_building_plan_select (SR_BUILDING_PLAN (plan_at (self, i)), flat);
}

void
sr_plan_board_say (SrPlanBoard *self, const char *text)
{
  for (guint i = 0; i < self->filled; i++) {
    SrBuildingPlan *plan = SR_BUILDING_PLAN (plan_at (self, i));

    if (sr_building_plan_selected (plan))
      sr_building_plan_say (plan, text);
  }
}

gboolean
sr_plan_board_focus (SrPlanBoard *self)
{
  GtkWidget *focus = self->filled ? plan_at (self, 0) : NULL;

  for (guint i = 0; i < self->filled; i++)
    if (sr_building_plan_selected (SR_BUILDING_PLAN (plan_at (self, i))))
      focus = plan_at (self, i);
  return focus && gtk_widget_grab_focus (focus);
}

void
sr_plan_board_rewind (SrPlanBoard *self)
{
  gtk_adjustment_set_value (adjustment (self), 0);
}

gboolean
sr_plan_board_is_filling (SrPlanBoard *self)
{
  return self->filling != 0;
}

static void
sr_plan_board_init (SrPlanBoard *self)
{
  self->cards = g_ptr_array_new ();
  self->columns = sr_columns_new (236, 8, 12);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->columns, "sr-plans");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->columns);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (adjustment (self), "value-changed", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
sr_plan_board_new (void)
{
  return g_object_new (SR_TYPE_PLAN_BOARD, NULL);
}
