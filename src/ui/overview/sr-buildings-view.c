/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, plans, pane and foot; reading aside.
 */
#include "ui/overview/sr-buildings-view.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-flat-pane.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-plan-board.h"
#include "ui/overview/sr-plan-description.h"
#include "ui/overview/sr-plan-foot.h"
#include "ui/overview/sr-plan-tools.h"
#include "ui/overview/sr-plan-words.h"
#include "ui/widgets/sr-text-size.h"

#define NARROW     1200 /* of the window: indicators become a drop-down */
#define TURN_WIDTH 430  /* more, where buildings are turned */
#define SINGLE     900  /* the pane covers the plans */
#define PANE_WIDTH 300

struct _SrBuildingsView {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrOverviewNumbers *numbers; /* borrowed; NULL before the first */
  SrPlanPage *page;                 /* NULL before the first */
  GCancellable *counting;
  gboolean stale;
  gboolean wants_focus;              /* as soon as there are plans */
  SrPlanRequest request;             /* which buildings */
  guint offered[SR_PLAN_INDICATORS]; /* indicators, by their number in the table */
  guint n_offered;
  guint chosen; /* of those */
  gint64 selected;
  int width;

  GtkWidget *box;
  GtkWidget *left; /* tools and board */
  GtkWidget *tools;
  GtkWidget *board;
  GtkWidget *rule;
  GtkWidget *pane;
  GtkWidget *foot;
  GtkWidget *menu; /* popover; NULL before the first */
};

G_DEFINE_FINAL_TYPE (SrBuildingsView, sr_buildings_view, GTK_TYPE_WIDGET)

static const SrPlanIndicator *
indicator_at (SrBuildingsView *self, guint offered)
{
  guint n_indicators;

  return &sr_plan_indicators (&n_indicators)[self->offered[offered]];
}

static const SrPlanIndicator *
chosen (SrBuildingsView *self)
{
  return indicator_at (self, self->chosen);
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
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_buildings_view_parent_class)->dispose (object);
}

static void
sr_buildings_view_finalize (GObject *object)
{
  g_clear_pointer (&SR_BUILDINGS_VIEW (object)->page, sr_plan_page_free);
  G_OBJECT_CLASS (sr_buildings_view_parent_class)->finalize (object);
}

/* --- Flats --- */

static const SrPlanFlatData *
find_flat (SrBuildingsView *self, gint64 id, const SrPlanBuilding **building)
{
  return self->page ? sr_plan_page_find (self->page, id, building) : NULL;
}

/* What is said of a flat; NULL when it is not on the page. */
static SrPlanDescription *
describe (SrBuildingsView *self, gint64 id)
{
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, id, &building);

  return flat ? sr_plan_description_new (self->reg, building, flat, chosen (self),
                                         flat->numbers[self->offered[self->chosen]])
              : NULL;
}

/* The card that is shown over a flat. */
static char *
on_describe (GtkWidget *board, gint64 id, SrBuildingsView *self)
{
  g_autoptr (SrPlanDescription) description = describe (self, id);

  return description ? sr_plan_description_markup (description) : NULL;
}

static void
say_selected (SrBuildingsView *self)
{
  g_autoptr (SrPlanDescription) description = describe (self, self->selected);
  g_autofree char *note = description ? sr_plan_description_text (description, FALSE) : NULL;
  g_autofree char *spoken = description ? sr_plan_description_text (description, TRUE) : NULL;

  sr_plan_foot_set_note (SR_PLAN_FOOT (self->foot), note);
  sr_plan_board_say (SR_PLAN_BOARD (self->board), spoken ? spoken : "");
}

static gboolean
is_turned (SrBuildingsView *self)
{
  return self->page && self->page->n_all > self->page->buildings->len;
}

static void
lay_out (SrBuildingsView *self)
{
  gboolean open = self->selected != 0;
  gboolean single = self->width <= sr_text_px (SINGLE);
  int needed = NARROW + (open ? PANE_WIDTH : 0) + (is_turned (self) ? TURN_WIDTH : 0);

  sr_plan_tools_set_narrow (SR_PLAN_TOOLS (self->tools), self->width <= sr_text_px (needed));
  gtk_widget_set_visible (self->pane, open);
  gtk_widget_set_visible (self->rule, open && !single);
  gtk_widget_set_visible (self->left, !open || !single);
  gtk_widget_set_hexpand (self->pane, single);
  sr_text_request (self->pane, single ? -1 : PANE_WIDTH, -1);
}

static void
show_pane (SrBuildingsView *self, const SrPlanBuilding *building, const SrPlanFlatData *flat)
{
  g_autofree char *number =
      sr_plan_number_text (chosen (self), flat->numbers[self->offered[self->chosen]]);
  const SrFlatPaneFlat shown = {.id = flat->id,
                                .household = flat->household,
                                .n_households = flat->n_households,
                                .number = number};

  sr_flat_pane_show (SR_FLAT_PANE (self->pane), &shown);
}

static void
show_selected (SrBuildingsView *self)
{
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, self->selected, &building);

  if (flat == NULL)
    self->selected = 0;
  sr_plan_board_select (SR_PLAN_BOARD (self->board), self->selected);
  if (flat)
    show_pane (self, building, flat);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.flat-list", flat != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.open", flat && flat->household);
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

gint64
sr_buildings_view_building (SrBuildingsView *self)
{
  const SrPlanBuilding *building;

  return find_flat (self, self->selected, &building) ? building->id
         : is_turned (self)
             ? ((const SrPlanBuilding *)g_ptr_array_index (self->page->buildings, 0))->id
             : 0;
}

static void
on_selected (GtkWidget *board, gint64 flat, SrBuildingsView *self)
{
  sr_buildings_view_select (self, flat);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrBuildingsView *self = SR_BUILDINGS_VIEW (widget);
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, self->selected, &building);

  if (flat && flat->household)
    gtk_widget_activate_action (widget, "win.show", "(sx)", "household", flat->household);
}

static void
on_activated (GtkWidget *board, gint64 flat, SrBuildingsView *self)
{
  action_open (GTK_WIDGET (self), NULL, NULL);
}

/* Who of the indicator lives in the flat. */
static void
action_flat_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrBuildingsView *self = SR_BUILDINGS_VIEW (widget);
  const SrPlanBuilding *building;
  const SrPlanFlatData *flat = find_flat (self, self->selected, &building);

  if (flat)
    sr_plan_list_flat (widget, chosen (self), building, flat);
}

static GMenuModel *
make_menu (SrBuildingsView *self)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *list = g_strdup_printf (_ ("List: %s"), sr_plan_indicator_label (chosen (self)));

  g_menu_append (menu, _ ("Open the Household"), "buildings.open");
  g_menu_append (menu, list, "buildings.flat-list");
  g_menu_append (menu, _ ("Sheet for the building head…"), "page.print");
  return G_MENU_MODEL (menu);
}

static void
on_menu (GtkWidget *board, gint64 flat, GtkWidget *plan, GdkRectangle *cell, SrBuildingsView *self)
{
  g_autoptr (GMenuModel) model = make_menu (self);
  graphene_point_t at;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (!gtk_widget_compute_point (plan, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float)cell->x + (float)cell->width / 2,
                                                       (float)cell->y + (float)cell->height),
                                 &at))
    return;
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){(int)at.x, (int)at.y, 1, 1});
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* --- Indicators --- */

static char *
indicator_text (SrBuildingsView *self, guint offered)
{
  const SrPlanIndicator *indicator = indicator_at (self, offered);

  return sr_plan_number_text (
      indicator, self->numbers ? sr_overview_number (self->numbers, indicator->figure) : 0);
}

static void
set_foot (SrBuildingsView *self)
{
  g_autofree char *text = indicator_text (self, self->chosen);

  sr_plan_foot_set (SR_PLAN_FOOT (self->foot), chosen (self), text);
}

static void
set_indicators (SrBuildingsView *self)
{
  g_auto (GStrv) texts = g_new0 (char *, self->n_offered + 1);

  for (guint i = 0; i < self->n_offered; i++)
    texts[i] = indicator_text (self, i);
  sr_plan_tools_set_indicators (SR_PLAN_TOOLS (self->tools), (const char *const *)texts,
                                self->chosen);
  set_foot (self);
}

void
sr_buildings_view_choose (SrBuildingsView *self, guint index)
{
  if (index >= self->n_offered || index == self->chosen)
    return;
  self->chosen = index;
  sr_plan_tools_choose (SR_PLAN_TOOLS (self->tools), index);
  sr_plan_board_colour (SR_PLAN_BOARD (self->board), chosen (self), self->offered[index]);
  set_foot (self);
  show_selected (self);
}

static void
on_chosen (GtkWidget *tools, guint index, SrBuildingsView *self)
{
  sr_buildings_view_choose (self, index);
}

void
sr_buildings_view_set_numbers (SrBuildingsView *self, const SrOverviewNumbers *numbers)
{
  self->numbers = numbers;
  set_indicators (self);
}

/* --- Reading --- */

/* A number that is no building's is told, and the page stays. */
static gboolean
refuse (SrBuildingsView *self, const SrPlanPage *page)
{
  g_autofree char *sentence = NULL;

  if (self->request.number == 0 || page->is_found)
    return FALSE;
  sentence = g_strdup_printf (_ ("There is no building %d"), (int)self->request.number);
  sr_plan_tools_refuse (SR_PLAN_TOOLS (self->tools), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, (gint64)0);
  return self->page != NULL;
}

static void
show_page (SrBuildingsView *self, SrPlanPage *page)
{
  g_autoptr (SrPlanPage) before = self->page;
  gboolean is_other = before == NULL || before->first != page->first;
  guint last = page->first + page->buildings->len;
  gboolean focus = self->wants_focus || gtk_widget_get_focus_child (self->board) != NULL;

  self->page = page;
  self->request = (SrPlanRequest){.first = page->first};
  sr_plan_board_show (SR_PLAN_BOARD (self->board), page, chosen (self),
                      self->offered[self->chosen]);
  if (is_other)
    sr_plan_board_rewind (SR_PLAN_BOARD (self->board));
  sr_plan_tools_set_range (SR_PLAN_TOOLS (self->tools), page->first + 1, last, page->n_all);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.backward", page->first > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "buildings.forward", last < page->n_all);
  show_selected (self);
  if (focus)
    sr_buildings_view_focus (self);
}

static void
take (SrBuildingsView *self, SrPlanPage *page)
{
  if (!refuse (self, page)) {
    show_page (self, page);
    return;
  }
  self->request = (SrPlanRequest){.first = self->page->first};
  sr_plan_page_free (page);
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
  sr_plan_board_set_counting (SR_PLAN_BOARD (self->board), FALSE);
  if (page)
    take (self, page);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static void
count (SrBuildingsView *self)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, sr_plan_count,
                           g_memdup2 (&self->request, sizeof self->request), g_free);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  stop_counting (self);
  self->stale = FALSE;
  self->counting = g_cancellable_new ();
  sr_plan_board_set_counting (SR_PLAN_BOARD (self->board), TRUE);
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

/* What nobody waits for is not read to the end. */
static void
on_unmap (SrBuildingsView *self)
{
  self->stale = self->stale || self->counting != NULL;
  stop_counting (self);
}

static void
turn_page (SrBuildingsView *self, int by)
{
  self->request = (SrPlanRequest){.first = (guint)MAX ((int)self->page->first + by, 0)};
  self->selected = 0;
  count (self);
}

static void
action_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_page (SR_BUILDINGS_VIEW (widget), SR_PLAN_PAGE);
}

static void
action_backward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_page (SR_BUILDINGS_VIEW (widget), -SR_PLAN_PAGE);
}

void
sr_buildings_view_go (SrBuildingsView *self, gint64 number)
{
  self->request = (SrPlanRequest){.number = number};
  self->wants_focus = TRUE;
  count (self);
}

static void
on_building (GtkWidget *tools, gint64 number, SrBuildingsView *self)
{
  sr_buildings_view_go (self, number);
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

static void
action_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_overview_list (widget, "buildings", NULL, NULL);
}

/* --- Focus --- */

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
  self->wants_focus = !sr_plan_board_focus (SR_PLAN_BOARD (self->board));
}

gboolean
sr_buildings_view_search (SrBuildingsView *self)
{
  return sr_plan_tools_focus_number (SR_PLAN_TOOLS (self->tools));
}

void
sr_buildings_view_next_pane (SrBuildingsView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus && gtk_widget_is_ancestor (focus, self->board) && gtk_widget_get_visible (self->pane))
    gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD);
  else if (focus && gtk_widget_is_ancestor (focus, self->board))
    gtk_widget_child_focus (self->tools, GTK_DIR_TAB_FORWARD);
  else
    sr_buildings_view_focus (self);
}

gboolean
sr_buildings_view_is_counting (SrBuildingsView *self)
{
  return self->counting != NULL || sr_plan_board_is_filling (SR_PLAN_BOARD (self->board));
}

const SrPlanPage *
sr_buildings_view_page (SrBuildingsView *self)
{
  return self->page;
}

/* --- Object --- */

static void
sr_buildings_view_class_init (SrBuildingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_buildings_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_buildings_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "buildings.close", NULL, action_close);
  gtk_widget_class_install_action (widget_class, "buildings.open", NULL, action_open);
  gtk_widget_class_install_action (widget_class, "buildings.flat-list", NULL, action_flat_list);
  gtk_widget_class_install_action (widget_class, "buildings.list", NULL, action_list);
  gtk_widget_class_install_action (widget_class, "buildings.all", NULL, action_all);
  gtk_widget_class_install_action (widget_class, "buildings.forward", NULL, action_forward);
  gtk_widget_class_install_action (widget_class, "buildings.backward", NULL, action_backward);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "buildings.flat-list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "buildings.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "buildings.backward", NULL);
}

static void
on_layout (GdkSurface *surface, int width, int height, SrBuildingsView *self)
{
  if (self->width == width)
    return;
  self->width = width;
  lay_out (self);
}

/* Larger text leaves less room in the same window. */
static void
on_text_size (GtkWidget *widget)
{
  lay_out (SR_BUILDINGS_VIEW (widget));
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
make_left (SrBuildingsView *self)
{
  self->left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->tools = sr_plan_tools_new ();
  self->board = sr_plan_board_new ();
  g_signal_connect (self->tools, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect (self->tools, "building", G_CALLBACK (on_building), self);
  g_signal_connect (self->board, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (self->board, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->board, "describe", G_CALLBACK (on_describe), self);
  g_signal_connect (self->board, "menu", G_CALLBACK (on_menu), self);
  gtk_widget_set_hexpand (self->left, TRUE);
  gtk_box_append (GTK_BOX (self->left), self->tools);
  gtk_box_append (GTK_BOX (self->left), self->board);
  return self->left;
}

static void
sr_buildings_view_init (SrBuildingsView *self)
{
  guint n_indicators;
  const SrPlanIndicator *indicators = sr_plan_indicators (&n_indicators);

  self->width = 1366;
  self->stale = TRUE;
  for (guint i = 0; i < n_indicators && i < SR_PLAN_INDICATORS; i++)
    if (sr_overview_has (indicators[i].figure))
      self->offered[self->n_offered++] = i;
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmap), NULL);
  g_signal_connect (self, "realize", G_CALLBACK (on_realize), NULL);
  sr_text_follow (GTK_WIDGET (self), on_text_size);
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
  self->foot = sr_plan_foot_new ();
  gtk_box_append (GTK_BOX (self->box), middle);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  set_indicators (self);
  lay_out (self);
  return GTK_WIDGET (self);
}
