/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, plans, pane and status line; reading aside.
 */
#include "ui/overview/sr-buildings-view.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/overview/sr-flat-pane.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-building-plan.h"
#include "ui/widgets/sr-columns.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-status-line.h"

#define NARROW     1200 /* of the window: indicators become a drop-down */
#define SINGLE     900  /* the pane covers the plans */
#define PANE_WIDTH 300

/* The card of a building. */
typedef struct {
  GtkWidget *plan;
  GtkLabel *count;
  const SrPlanBuilding *building; /* of the page shown */
} Card;

struct _SrBuildingsView {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrOverviewNumbers *numbers; /* borrowed; NULL before the first */
  SrPlanPage *page;                 /* NULL before the first */
  GCancellable *counting;
  gboolean stale;
  gboolean wants_focus;              /* as soon as there are plans */
  guint first;                       /* building the page begins with */
  guint offered[SR_PLAN_INDICATORS]; /* indicators, by their number in the table */
  guint n_offered;
  guint chosen; /* of those */
  int width;

  GtkWidget *box;
  GtkWidget *screens; /* segments */
  GtkWidget *toggles;
  GtkWidget *drop_down;
  GtkWidget *turn; /* which buildings of how many */
  GtkLabel *range;
  GtkWidget *plans; /* scrolled columns */
  GtkWidget *columns;
  GPtrArray *cards; /* of Card */
  GtkWidget *rule;
  GtkWidget *pane;
  GtkWidget *status;
  GtkWidget *legend;
  gint64 selected;
};

G_DEFINE_FINAL_TYPE (SrBuildingsView, sr_buildings_view, GTK_TYPE_WIDGET)

static const SrPlanIndicator *
chosen (SrBuildingsView *self)
{
  guint n_indicators;

  return &sr_plan_indicators (&n_indicators)[self->offered[self->chosen]];
}

static void
stop_counting (SrBuildingsView *self)
{
  if (self->counting)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
sr_buildings_view_dispose (GObject *object)
{
  SrBuildingsView *self = SR_BUILDINGS_VIEW (object);

  stop_counting (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_buildings_view_parent_class)->dispose (object);
}

static void
sr_buildings_view_finalize (GObject *object)
{
  SrBuildingsView *self = SR_BUILDINGS_VIEW (object);

  g_clear_pointer (&self->page, sr_plan_page_free);
  g_ptr_array_unref (self->cards);
  G_OBJECT_CLASS (sr_buildings_view_parent_class)->finalize (object);
}

/* Flats */

static const SrPlanFlatData *
find_flat (SrBuildingsView *self, gint64 id, const SrPlanBuilding **building)
{
  for (guint b = 0; self->page && b < self->page->buildings->len; b++) {
    const SrPlanBuilding *candidate = g_ptr_array_index (self->page->buildings, b);

    for (guint i = 0; i < candidate->flats->len; i++) {
      const SrPlanFlatData *flat = &g_array_index (candidate->flats, SrPlanFlatData, i);

      if (flat->id == id) {
        *building = candidate;
        return flat;
      }
    }
  }
  return NULL;
}

static guint
number_of (SrBuildingsView *self, const SrPlanFlatData *flat)
{
  return flat->numbers[self->offered[self->chosen]];
}

static guint
shade_of (const SrPlanIndicator *indicator, guint number)
{
  guint shade = 0;

  for (guint i = 0; i < SR_PLAN_SHADES; i++)
    if (indicator->from[i] && number >= indicator->from[i])
      shade = i + 1;
  return shade;
}

static const char *
indicator_label (const SrPlanIndicator *indicator)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "indicator", indicator->label);
}

static const char *
indicator_unit (const SrPlanIndicator *indicator)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "unit", indicator->unit);
}

/* What the mark of a cell is, or NULL. */
static char *
mark_of (const SrPlanIndicator *indicator, guint number)
{
  if (number == 0 || shade_of (indicator, number) == 0)
    return NULL;
  return indicator->mark ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "mark", indicator->mark))
                         : g_strdup_printf ("%u", number);
}

static void
set_plan (SrBuildingsView *self, Card *card)
{
  const SrPlanIndicator *indicator = chosen (self);
  const GArray *data = card->building->flats;
  g_autofree SrPlanFlat *flats = g_new0 (SrPlanFlat, MAX (data->len, 1));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint sum = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < data->len; i++) {
    const SrPlanFlatData *flat = &g_array_index (data, SrPlanFlatData, i);
    guint number = number_of (self, flat);
    char *mark = mark_of (indicator, number);
    char *unit = flat->unit ? g_strdup_printf (_ ("Unit %s"), flat->unit) : NULL;

    g_ptr_array_add (texts, mark);
    g_ptr_array_add (texts, unit);
    sum += number;
    flats[i] = (SrPlanFlat){.id = flat->id,
                            .unit = flat->unit,
                            .unit_name = unit,
                            .floor = flat->floor,
                            .room = flat->room,
                            .vacant = flat->household == 0,
                            .step = shade_of (indicator, number),
                            .mark = mark};
  }
  sr_building_plan_set (SR_BUILDING_PLAN (card->plan), flats, data->len);
  sr_building_plan_select (SR_BUILDING_PLAN (card->plan), self->selected);
  count = g_strdup_printf ("%u %s", sum, indicator_unit (indicator));
  gtk_label_set_text (card->count, count);
}

/* The card that is shown over a flat. */
static char *
describe (SrBuildingsView *self, gint64 id, gboolean markup)
{
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, id, &building);
  const SrPlanIndicator *indicator = chosen (self);
  g_autofree char *label = flat ? sr_plan_flat_label (building, flat) : NULL;
  g_autofree char *household = NULL;

  if (flat == NULL)
    return NULL;
  if (flat->household == 0)
    return markup ? g_markup_printf_escaped ("<b>%s</b>  %s", label, _ ("vacant"))
                  : g_strdup_printf ("%s %s", label, _ ("vacant"));
  household = sr_record_label (self->reg, sr_schema_find ("household"), flat->household);
  return markup ? g_markup_printf_escaped ("<b>%s</b>  %s\n%s %u %s", label, household,
                                           indicator_label (indicator), number_of (self, flat),
                                           indicator_unit (indicator))
                : g_strdup_printf ("%s %s %s %u %s", label, household, indicator_label (indicator),
                                   number_of (self, flat), indicator_unit (indicator));
}

static char *
on_describe (GtkWidget *plan, gint64 id, SrBuildingsView *self)
{
  return describe (self, id, TRUE);
}

/* Selection */

static void
lay_out (SrBuildingsView *self)
{
  gboolean open = self->selected != 0;
  gboolean single = self->width <= SINGLE;
  gboolean narrow = self->width <= NARROW || (open && self->width <= NARROW + PANE_WIDTH);

  gtk_widget_set_visible (self->toggles, !narrow);
  gtk_widget_set_visible (self->drop_down, narrow);
  gtk_widget_set_visible (self->pane, open);
  gtk_widget_set_visible (self->rule, open && !single);
  gtk_widget_set_visible (self->plans, !open || !single);
  gtk_widget_set_hexpand (self->pane, single);
  gtk_widget_set_size_request (self->pane, single ? -1 : PANE_WIDTH, -1);
}

/* Scrolls so that the plan with the focus is seen. */
static void
show_card (SrBuildingsView *self, GtkWidget *plan)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->plans));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (plan, self->columns, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height + 20);
}

static void
say_selected (SrBuildingsView *self)
{
  g_autofree char *text = self->selected ? describe (self, self->selected, FALSE) : NULL;

  sr_status_line_set_note (SR_STATUS_LINE (self->status), text, SR_TONE_PLAIN);
  for (guint i = 0; i < self->cards->len; i++) {
    Card *card = g_ptr_array_index (self->cards, i);

    if (sr_building_plan_selected (SR_BUILDING_PLAN (card->plan)))
      sr_building_plan_say (SR_BUILDING_PLAN (card->plan), text ? text : "");
  }
}

static void
show_selected (SrBuildingsView *self)
{
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, self->selected, &building);

  if (flat == NULL)
    self->selected = 0;
  for (guint i = 0; i < self->cards->len; i++) {
    Card *card = g_ptr_array_index (self->cards, i);

    sr_building_plan_select (SR_BUILDING_PLAN (card->plan), self->selected);
  }
  if (flat)
    sr_flat_pane_show (SR_FLAT_PANE (self->pane), flat->id, flat->household, flat->n_households);
  lay_out (self);
  say_selected (self);
}

gboolean
sr_buildings_view_select (SrBuildingsView *self, gint64 flat)
{
  self->selected = flat;
  show_selected (self);
  return self->selected != 0;
}

gint64
sr_buildings_view_selected (SrBuildingsView *self)
{
  return self->selected;
}

static void
on_selected (GtkWidget *plan, gint64 id, SrBuildingsView *self)
{
  sr_buildings_view_select (self, id);
  show_card (self, plan);
}

static void
on_activated (GtkWidget *plan, gint64 id, SrBuildingsView *self)
{
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, id, &building);

  if (flat && flat->household)
    gtk_widget_activate_action (plan, "win.show", "(sx)", "household", flat->household);
}

/* The plan that lies next to FROM in DIRECTION, by where their middles are. */
static Card *
neighbour (SrBuildingsView *self, GtkWidget *from, GtkDirectionType direction)
{
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  float sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  Card *best = NULL;
  float best_distance = G_MAXFLOAT;
  graphene_rect_t here, there;

  if (!gtk_widget_compute_bounds (from, self->columns, &here))
    return NULL;
  for (guint i = 0; i < self->cards->len; i++) {
    Card *card = g_ptr_array_index (self->cards, i);
    float along, aside;

    if (card->plan == from || !gtk_widget_compute_bounds (card->plan, self->columns, &there))
      continue;
    along = sign * (across ? there.origin.x - here.origin.x : there.origin.y - here.origin.y);
    aside = across ? ABS (there.origin.y - here.origin.y) : ABS (there.origin.x - here.origin.x);
    if (along < 10 || along + aside * 8 >= best_distance)
      continue;
    best_distance = along + aside * 8;
    best = card;
  }
  return best;
}

static void
on_leave (GtkWidget *plan, int direction, SrBuildingsView *self)
{
  GtkDirectionType way = (GtkDirectionType)direction;
  Card *next = neighbour (self, plan, way);
  gint64 flat;

  if (next == NULL)
    return;
  flat = sr_building_plan_entry (SR_BUILDING_PLAN (next->plan), way,
                                 sr_building_plan_share (SR_BUILDING_PLAN (plan), way));
  if (flat == 0)
    return;
  sr_buildings_view_select (self, flat);
  gtk_widget_grab_focus (next->plan);
  show_card (self, next->plan);
}

/* Cards */

static GtkWidget *
card_label (GtkWidget *head, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (head), label);
  return label;
}

static void
append_card (SrBuildingsView *self, const SrPlanBuilding *building)
{
  Card *card = g_new0 (Card, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = g_strdup_printf (_ ("Building %d"), (int)building->number);
  g_autofree char *person =
      building->head ? g_strdup_printf (_ ("head %s"), building->head) : g_strdup (_ ("no head"));
  GtkWidget *label;

  card->building = building;
  card_label (head, name, "name");
  label = card_label (head, person, building->head ? "sr-second" : "amber");
  gtk_widget_add_css_class (label, "sr-caption");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  card->count = GTK_LABEL (card_label (head, "", "accent"));
  gtk_widget_add_css_class (GTK_WIDGET (card->count), "sr-body");
  gtk_widget_add_css_class (head, "head");
  card->plan = sr_building_plan_new (name, _ ("empty"));
  g_signal_connect (card->plan, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (card->plan, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (card->plan, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (card->plan, "describe", G_CALLBACK (on_describe), self);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), card->plan);
  gtk_widget_add_css_class (box, "sr-card");
  gtk_widget_add_css_class (box, "sr-plan-card");
  g_ptr_array_add (self->cards, card);
  sr_columns_append (SR_COLUMNS (self->columns), box);
}

/* Tool bar and status line */

static void
set_legend (SrBuildingsView *self)
{
  const SrPlanIndicator *indicator = chosen (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)))
    gtk_box_remove (GTK_BOX (self->legend), child);
  for (guint i = 0; i <= SR_PLAN_SHADES + 1; i++) {
    gboolean shade = i > 0 && i <= SR_PLAN_SHADES;
    GtkWidget *swatch;

    if (shade && indicator->legend[i - 1] == NULL)
      continue;
    swatch = sr_plan_swatch_new (i);
    gtk_box_append (GTK_BOX (self->legend), swatch);
    gtk_box_append (
        GTK_BOX (self->legend),
        gtk_label_new (i == 0  ? C_ ("legend", "none")
                       : shade ? g_dpgettext2 (GETTEXT_PACKAGE, "legend", indicator->legend[i - 1])
                               : C_ ("legend", "vacant")));
  }
}

static char *
indicator_text (SrBuildingsView *self, guint offered)
{
  guint n_indicators;
  const SrPlanIndicator *indicator = &sr_plan_indicators (&n_indicators)[self->offered[offered]];
  gint64 number = self->numbers ? sr_overview_number (self->numbers, indicator->figure) : 0;

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", indicator_label (indicator), number,
                          indicator_unit (indicator));
}

static void
set_status (SrBuildingsView *self)
{
  g_autofree char *text = indicator_text (self, self->chosen);

  sr_status_line_set_text (SR_STATUS_LINE (self->status), text);
  set_legend (self);
}

static void
show_indicator (SrBuildingsView *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    set_plan (self, g_ptr_array_index (self->cards, i));
  set_status (self);
  say_selected (self);
}

void
sr_buildings_view_choose (SrBuildingsView *self, guint index)
{
  g_autofree char *id = g_strdup_printf ("%u", index);

  if (index >= self->n_offered || index == self->chosen)
    return;
  self->chosen = index;
  sr_segments_set_selected (SR_SEGMENTS (self->toggles), id);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  show_indicator (self);
}

static void
on_toggle (GtkWidget *toggles, const char *id, SrBuildingsView *self)
{
  sr_buildings_view_choose (self, (guint)g_ascii_strtoull (id, NULL, 10));
}

static void
on_drop_down (GtkDropDown *drop_down, GParamSpec *pspec, SrBuildingsView *self)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index != GTK_INVALID_LIST_POSITION)
    sr_buildings_view_choose (self, index);
}

/* Counts stand in the labels, so they are made anew; nothing is chosen by that. */
static void
set_indicators (SrBuildingsView *self)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  g_autofree char *id = g_strdup_printf ("%u", self->chosen);

  g_signal_handlers_block_by_func (self->drop_down, on_drop_down, self);
  sr_segments_clear (SR_SEGMENTS (self->toggles));
  for (guint i = 0; i < self->n_offered; i++) {
    g_autofree char *key = g_strdup_printf ("%u", i);
    g_autofree char *text = indicator_text (self, i);

    sr_segments_add (SR_SEGMENTS (self->toggles), key, text);
    gtk_string_list_append (texts, text);
  }
  sr_segments_set_selected (SR_SEGMENTS (self->toggles), id);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), self->chosen);
  g_signal_handlers_unblock_by_func (self->drop_down, on_drop_down, self);
}

void
sr_buildings_view_set_numbers (SrBuildingsView *self, const SrOverviewNumbers *numbers)
{
  guint was = self->chosen;

  self->numbers = numbers;
  set_indicators (self);
  sr_buildings_view_choose (self, was);
  set_status (self);
}

static void
on_screen (GtkWidget *segments, const char *id, SrBuildingsView *self)
{
  if (!g_str_equal (id, "today"))
    return;
  gtk_widget_activate_action (segments, "page.today", NULL);
  sr_segments_set_selected (SR_SEGMENTS (self->screens), "buildings");
}

/* Reading */

static void
show_page (SrBuildingsView *self, SrPlanPage *page)
{
  g_autoptr (SrPlanPage) before = self->page;
  guint last = page->first + page->buildings->len;
  g_autofree char *range =
      g_strdup_printf (_ ("%u–%u of %u buildings"), page->first + 1, last, page->n_all);
  gboolean focus = self->wants_focus || gtk_widget_get_focus_child (self->plans) != NULL;

  sr_columns_clear (SR_COLUMNS (self->columns));
  g_ptr_array_set_size (self->cards, 0);
  self->page = page;
  self->first = page->first;
  for (guint i = 0; i < page->buildings->len; i++)
    append_card (self, g_ptr_array_index (page->buildings, i));
  gtk_label_set_text (self->range, range);
  gtk_widget_set_visible (self->turn, page->n_all > page->buildings->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.backward", page->first > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.forward", last < page->n_all);
  show_indicator (self);
  show_selected (self);
  if (focus)
    sr_buildings_view_focus (self);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *weak = data;
  g_autoptr (SrBuildingsView) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  SrPlanPage *page = sr_job_finish (result, &error);

  g_weak_ref_clear (weak);
  if (self == NULL || g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED)) {
    g_clear_pointer (&page, sr_plan_page_free);
    return;
  }
  g_clear_object (&self->counting);
  gtk_widget_remove_css_class (self->columns, "sr-counting");
  if (page)
    show_page (self, page);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static void
count (SrBuildingsView *self)
{
  SrJob *job =
      sr_job_new (self->reg, SR_JOB_READS, sr_plan_count, GUINT_TO_POINTER (self->first), NULL);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  stop_counting (self);
  self->stale = FALSE;
  self->counting = g_cancellable_new ();
  gtk_widget_add_css_class (self->columns, "sr-counting");
  g_weak_ref_init (weak, self);
  sr_job_set_free_result (job, (GDestroyNotify)sr_plan_page_free);
  sr_job_run (job, self->counting, on_counted, weak);
}

void
sr_buildings_view_refresh (SrBuildingsView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    count (self);
}

static void
on_map (SrBuildingsView *self)
{
  if (self->stale)
    count (self);
}

static void
turn_page (SrBuildingsView *self, int by)
{
  self->first = (guint)MAX ((int)self->first + by * SR_PLAN_PAGE, 0);
  self->selected = 0;
  count (self);
}

static void
action_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_page (SR_BUILDINGS_VIEW (widget), 1);
}

static void
action_backward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_page (SR_BUILDINGS_VIEW (widget), -1);
}

static void
action_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_buildings_view_close (SR_BUILDINGS_VIEW (widget));
}

/* What is coloured, as a list: the other way to read a drawing. */
static void
action_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_overview_list (widget, chosen (SR_BUILDINGS_VIEW (widget))->figure, NULL, NULL);
}

gboolean
sr_buildings_view_close (SrBuildingsView *self)
{
  if (self->selected == 0)
    return FALSE;
  sr_buildings_view_select (self, 0);
  sr_buildings_view_focus (self);
  return TRUE;
}

void
sr_buildings_view_focus (SrBuildingsView *self)
{
  Card *focus = self->cards->len ? g_ptr_array_index (self->cards, 0) : NULL;

  for (guint i = 0; i < self->cards->len; i++) {
    Card *card = g_ptr_array_index (self->cards, i);

    if (sr_building_plan_selected (SR_BUILDING_PLAN (card->plan)))
      focus = card;
  }
  self->wants_focus = focus == NULL;
  if (focus)
    gtk_widget_grab_focus (focus->plan);
}

void
sr_buildings_view_next_pane (SrBuildingsView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus && gtk_widget_is_ancestor (focus, self->plans) && gtk_widget_get_visible (self->pane))
    gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD);
  else if (focus && gtk_widget_is_ancestor (focus, self->plans))
    gtk_widget_child_focus (self->screens, GTK_DIR_TAB_FORWARD);
  else
    sr_buildings_view_focus (self);
}

gboolean
sr_buildings_view_is_counting (SrBuildingsView *self)
{
  return self->counting != NULL;
}

const SrPlanPage *
sr_buildings_view_page (SrBuildingsView *self)
{
  return self->page;
}

static void
sr_buildings_view_class_init (SrBuildingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_buildings_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_buildings_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "buildings.close", NULL, action_close);
  gtk_widget_class_install_action (widget_class, "buildings.list", NULL, action_list);
  gtk_widget_class_install_action (widget_class, "buildings.forward", NULL, action_forward);
  gtk_widget_class_install_action (widget_class, "buildings.backward", NULL, action_backward);
}

static void
on_layout (GdkSurface *surface, int width, int height, SrBuildingsView *self)
{
  if (self->width == width)
    return;
  self->width = width;
  lay_out (self);
}

static void
on_realize (SrBuildingsView *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));

  self->width = gdk_surface_get_width (surface);
  g_signal_connect_object (surface, "layout", G_CALLBACK (on_layout), self, 0);
  lay_out (self);
}

static GtkWidget *
icon_button (const char *icon, const char *action, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
make_turn (SrBuildingsView *self)
{
  self->turn = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->range = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->range), "sr-body");
  gtk_widget_add_css_class (GTK_WIDGET (self->range), "dim");
  gtk_widget_set_visible (self->turn, FALSE);
  gtk_box_append (GTK_BOX (self->turn), icon_button ("go-previous-symbolic", "buildings.backward",
                                                     _ ("Buildings before these")));
  gtk_box_append (GTK_BOX (self->turn), GTK_WIDGET (self->range));
  gtk_box_append (GTK_BOX (self->turn), icon_button ("go-next-symbolic", "buildings.forward",
                                                     _ ("Buildings after these")));
}

static void
name (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static GtkWidget *
make_tools (SrBuildingsView *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *caption = gtk_label_new (_ ("Colour"));

  self->screens = sr_segments_new (_ ("What the overview shows"));
  sr_segments_add (SR_SEGMENTS (self->screens), "buildings", C_ ("screen", "Buildings"));
  sr_segments_add (SR_SEGMENTS (self->screens), "today", C_ ("screen", "Today"));
  gtk_box_reorder_child_after (GTK_BOX (self->screens), gtk_widget_get_last_child (self->screens),
                               NULL);
  g_signal_connect (self->screens, "selected", G_CALLBACK (on_screen), self);
  self->toggles = sr_segments_new (_ ("What the flats are coloured by"));
  gtk_widget_add_css_class (self->toggles, "small");
  g_signal_connect (self->toggles, "selected", G_CALLBACK (on_toggle), self);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  /* And the button within, which is met first. */
  name (self->drop_down, _ ("What the flats are coloured by"));
  name (gtk_widget_get_first_child (self->drop_down), _ ("What the flats are coloured by"));
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (on_drop_down), self);
  make_turn (self);
  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_add_css_class (tools, "sr-plan-tools");
  gtk_box_append (GTK_BOX (tools), self->screens);
  gtk_box_append (GTK_BOX (tools), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (tools), caption);
  gtk_box_append (GTK_BOX (tools), self->toggles);
  gtk_box_append (GTK_BOX (tools), self->drop_down);
  gtk_box_append (GTK_BOX (tools), gap);
  gtk_box_append (GTK_BOX (tools), self->turn);
  gtk_box_append (GTK_BOX (tools),
                  icon_button ("view-list-symbolic", "buildings.list", _ ("As a list")));
  return tools;
}

static GtkWidget *
make_left (SrBuildingsView *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns = sr_columns_new (236, 8, 12);
  self->plans = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->columns, "sr-plans");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->plans), self->columns);
  gtk_widget_set_vexpand (self->plans, TRUE);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_box_append (GTK_BOX (left), make_tools (self));
  gtk_box_append (GTK_BOX (left), self->plans);
  return left;
}

static void
make_status (SrBuildingsView *self)
{
  SrStatusLine *status;

  self->status = sr_status_line_new ();
  status = SR_STATUS_LINE (self->status);
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->legend, "sr-legend");
  gtk_box_insert_child_after (GTK_BOX (self->status), self->legend,
                              gtk_widget_get_first_child (self->status));
  sr_status_line_add_key (status, "↑↓←→", _ ("move"));
  sr_status_line_add_key (status, "Enter", _ ("open the household"));
  sr_status_line_add_key (status, "1–9", _ ("colour"));
}

static void
sr_buildings_view_init (SrBuildingsView *self)
{
  guint n_indicators;
  const SrPlanIndicator *indicators = sr_plan_indicators (&n_indicators);

  self->cards = g_ptr_array_new_with_free_func (g_free);
  self->width = 1366;
  self->stale = TRUE;
  for (guint i = 0; i < n_indicators && i < SR_PLAN_INDICATORS; i++)
    if (sr_overview_has (indicators[i].figure))
      self->offered[self->n_offered++] = i;
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "realize", G_CALLBACK (on_realize), NULL);
}

GtkWidget *
sr_buildings_view_new (SrRegister *reg)
{
  SrBuildingsView *self = g_object_new (SR_TYPE_BUILDINGS_VIEW, NULL);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->reg = g_object_ref (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->rule = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (middle), make_left (self));
  self->pane = sr_flat_pane_new (reg);
  gtk_box_append (GTK_BOX (middle), self->rule);
  gtk_box_append (GTK_BOX (middle), self->pane);
  gtk_widget_set_vexpand (middle, TRUE);
  make_status (self);
  gtk_box_append (GTK_BOX (self->box), middle);
  gtk_box_append (GTK_BOX (self->box), self->status);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  set_indicators (self);
  lay_out (self);
  return GTK_WIDGET (self);
}
