/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Bars, pyramid, shares, plans of buildings and what lays them out: walked with the keys, told to
 * assistive technology, with nothing in them, with one value that dwarfs the rest, with long
 * labels.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-bar-chart.h"
#include "ui/widgets/sr-building-plan.h"
#include "ui/widgets/sr-chart-bar.h"
#include "ui/widgets/sr-flow.h"
#include "ui/widgets/sr-gap-card.h"
#include "ui/widgets/sr-pyramid.h"
#include "ui/widgets/sr-share-bar.h"

#define LONG "一个名字长得在任何一行里都放不下的从前的乡镇，后来又并入了另一个乡镇"

static void
on_id (GObject *object, const char *id, char **last)
{
  g_free (*last);
  *last = g_strdup (id);
}

static void
on_id_side (GObject *object, const char *id, int side, char **last)
{
  g_free (*last);
  *last = g_strdup_printf ("%s %d", id ? id : "all", side);
}

static GtkWidget *
focus_of (GtkWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* Enter on what has the focus; a button would look pressed for a moment first. */
static void
activate (GtkWindow *window)
{
  if (GTK_IS_BUTTON (focus_of (window)))
    g_signal_emit_by_name (focus_of (window), "clicked");
  else
    g_assert_true (gtk_widget_activate (focus_of (window)));
  ui_fixture_settle ();
}

/* --- Bars --- */

static const SrChartItem townships[] = {
    {"a", "人潮溪镇", 31, "31"}, {"b", "桥自弯镇", 2, "2"}, {"c", LONG, 0, "0"}};

static GtkListBoxRow *
row_at (GtkWidget *chart, int index)
{
  return gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (ui_fixture_find (chart, GTK_TYPE_LIST_BOX, NULL)), index);
}

static void
test_bars (void)
{
  GtkWidget *chart = sr_bar_chart_new ("Households by township");
  GtkWindow *window = ui_fixture_show (chart, 300, 200);
  g_autofree char *last = NULL;

  g_signal_connect (chart, "activated", G_CALLBACK (on_id), &last);
  sr_bar_chart_set (SR_BAR_CHART (chart), townships, G_N_ELEMENTS (townships));
  ui_fixture_frames (window, 2);
  gtk_test_accessible_assert_property (row_at (chart, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "人潮溪镇 31");
  gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (window) == GTK_WIDGET (row_at (chart, 0)));
  g_signal_emit_by_name (gtk_widget_get_parent (focus_of (window)), "move-cursor",
                         GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (focus_of (window) == GTK_WIDGET (row_at (chart, 1)));
  activate (window);
  g_assert_cmpstr (last, ==, "b");
  gtk_window_destroy (window);
}

/* The focus stays on its bar while others come to stand around it; the longest is the measure. */
static void
test_bars_exchanged (void)
{
  static const SrChartItem huge[] = {{"a", "人潮溪镇", 1000000, "1000000"},
                                     {"b", "桥自弯镇", 1, "1"}};
  GtkWidget *chart = sr_bar_chart_new ("Households by township");
  GtkWindow *window = ui_fixture_show (chart, 300, 200);
  GtkWidget *bar;

  sr_bar_chart_set (SR_BAR_CHART (chart), townships, G_N_ELEMENTS (townships));
  gtk_widget_grab_focus (GTK_WIDGET (row_at (chart, 1)));
  sr_bar_chart_set (SR_BAR_CHART (chart), huge, G_N_ELEMENTS (huge));
  ui_fixture_frames (window, 2);
  g_assert_cmpuint (sr_bar_chart_n (SR_BAR_CHART (chart)), ==, 2);
  g_assert_true (focus_of (window) == GTK_WIDGET (row_at (chart, 1)));
  bar = ui_fixture_find (GTK_WIDGET (row_at (chart, 0)), SR_TYPE_CHART_BAR, NULL);
  g_assert_cmpstr (sr_chart_bar_number (SR_CHART_BAR (bar)), ==, "1000000");
  gtk_window_destroy (window);
}

/* The number at the end of a bar needs the room it takes, whatever the font. */
static void
test_bar_numbers_fit (void)
{
  GtkWidget *bar = sr_chart_bar_new (FALSE, 20);
  int before, after;

  g_object_ref_sink (bar);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  sr_chart_bar_set (SR_CHART_BAR (bar), 1, "1234567890");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
  g_object_unref (bar);
}

static void
test_bars_empty (void)
{
  GtkWidget *chart = sr_bar_chart_new ("Households by township");
  GtkWindow *window = ui_fixture_show (chart, 300, 200);

  sr_bar_chart_set (SR_BAR_CHART (chart), townships, G_N_ELEMENTS (townships));
  sr_bar_chart_set (SR_BAR_CHART (chart), NULL, 0);
  ui_fixture_frames (window, 2);
  g_assert_cmpuint (sr_bar_chart_n (SR_BAR_CHART (chart)), ==, 0);
  g_assert_false (sr_bar_chart_activate (SR_BAR_CHART (chart), "a"));
  gtk_window_destroy (window);
}

/* However long a label is, it leaves room for the bars. */
static void
test_bars_long (void)
{
  static const SrChartItem items[] = {{"a", LONG LONG, 31, "31"}};
  GtkWidget *chart = sr_bar_chart_new ("Households by township");
  GtkWindow *window = ui_fixture_show (chart, 300, 100);

  sr_bar_chart_set (SR_BAR_CHART (chart), items, 1);
  ui_fixture_frames (window, 2);
  g_assert_cmpint (gtk_widget_get_width (chart), <=, 300);
  g_assert_cmpint (gtk_widget_get_width (ui_fixture_find (chart, SR_TYPE_CHART_BAR, NULL)), >=, 70);
  gtk_window_destroy (window);
}

/* --- Pyramid --- */

static const SrPyramidBand bands[] = {{"0", "0–4", {17, 8}, {"17", "8"}},
                                      {"5", "5–9", {42, 43}, {"42", "43"}},
                                      {"10", "10–14", {0, 100000}, {"0", "100000"}}};

static GtkWidget *
new_pyramid (guint n_bands, char **last)
{
  GtkWidget *pyramid = sr_pyramid_new ("Age and sex", "Male", "Female");

  sr_pyramid_set (SR_PYRAMID (pyramid), bands, n_bands);
  g_signal_connect (pyramid, "activated", G_CALLBACK (on_id_side), last);
  return pyramid;
}

/* Tab reaches it once, arrows walk it as it is seen: the oldest on top. */
static void
test_pyramid (void)
{
  g_autofree char *last = NULL;
  GtkWidget *pyramid = new_pyramid (G_N_ELEMENTS (bands), &last);
  GtkWindow *window = ui_fixture_show (pyramid, 400, 200);

  ui_fixture_frames (window, 2);
  gtk_widget_child_focus (pyramid, GTK_DIR_TAB_FORWARD);
  gtk_test_accessible_assert_property (focus_of (window), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Male 10–14 0");
  gtk_widget_child_focus (pyramid, GTK_DIR_DOWN);
  gtk_widget_child_focus (pyramid, GTK_DIR_RIGHT);
  activate (window);
  g_assert_cmpstr (last, ==, "5 1");
  g_assert_false (gtk_widget_child_focus (pyramid, GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (window);
}

static void
test_pyramid_sides (void)
{
  g_autofree char *last = NULL;
  GtkWidget *pyramid = new_pyramid (2, &last);
  GtkWindow *window = ui_fixture_show (pyramid, 400, 200);
  GtkWidget *side = ui_fixture_find (pyramid, GTK_TYPE_BUTTON, "side");

  sr_pyramid_set_side (SR_PYRAMID (pyramid), 0, "Male", "59");
  gtk_test_accessible_assert_property (side, GTK_ACCESSIBLE_PROPERTY_LABEL, "Male 59");
  g_signal_emit_by_name (side, "clicked");
  g_assert_cmpstr (last, ==, "all 0");
  g_assert_true (sr_pyramid_activate (SR_PYRAMID (pyramid), "0", 1));
  g_assert_cmpstr (last, ==, "0 1");
  gtk_window_destroy (window);
}

/* Fewer bands than before: those that are gone take the focus with them, and Tab still finds in. */
static void
test_pyramid_shrinks (void)
{
  g_autofree char *last = NULL;
  GtkWidget *pyramid = new_pyramid (G_N_ELEMENTS (bands), &last);
  GtkWindow *window = ui_fixture_show (pyramid, 400, 200);

  gtk_widget_child_focus (pyramid, GTK_DIR_TAB_FORWARD);
  sr_pyramid_set (SR_PYRAMID (pyramid), bands, 1);
  ui_fixture_frames (window, 2);
  g_assert_false (sr_pyramid_activate (SR_PYRAMID (pyramid), "5", 0));
  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (pyramid, GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (window, NULL);
  sr_pyramid_set (SR_PYRAMID (pyramid), NULL, 0);
  ui_fixture_frames (window, 2);
  gtk_widget_child_focus (pyramid, GTK_DIR_TAB_FORWARD);
  gtk_window_destroy (window);
}

/* --- Shares --- */

static void
test_shares (void)
{
  GtkWidget *bar = sr_share_bar_new ("Types of households", 2);
  GtkWindow *window = ui_fixture_show (bar, 300, 120);
  g_autofree char *last = NULL;
  SrChartItem items[7];

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (SrChartItem){"x", i ? "脱贫户" : LONG, i, "1"};
  items[6].id = "last";
  g_signal_connect (bar, "activated", G_CALLBACK (on_id), &last);
  sr_share_bar_set (SR_SHARE_BAR (bar), items, G_N_ELEMENTS (items));
  ui_fixture_frames (window, 2);
  g_assert_cmpint (gtk_widget_get_width (bar), <=, 300);
  g_assert_true (sr_share_bar_activate (SR_SHARE_BAR (bar), "last"));
  g_assert_cmpstr (last, ==, "last");
  sr_share_bar_set (SR_SHARE_BAR (bar), NULL, 0);
  ui_fixture_frames (window, 2);
  g_assert_false (sr_share_bar_activate (SR_SHARE_BAR (bar), "last"));
  gtk_window_destroy (window);
}

/* --- Gap cards --- */

static void
on_line (GObject *card, int line, int *last)
{
  *last = line;
}

static void
test_gap_card (void)
{
  GtkWidget *card = sr_gap_card_new ("体检");
  GtkWindow *window = ui_fixture_show (card, 240, 160);
  GtkWidget *gap = ui_fixture_find (card, GTK_TYPE_BUTTON, "gap");
  int last = 9;

  g_signal_connect (card, "activated", G_CALLBACK (on_line), &last);
  sr_gap_card_set_gap (SR_GAP_CARD (card), "4", "errors", FALSE, 0.5);
  sr_gap_card_set_line (SR_GAP_CARD (card), 0, "doubts", "66", SR_TONE_AMBER);
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_LABEL, "体检 4 errors");
  g_signal_emit_by_name (gap, "clicked");
  g_assert_cmpint (last, ==, -1);
  g_signal_emit_by_name (ui_fixture_find (card, GTK_TYPE_BUTTON, "line"), "clicked");
  g_assert_cmpint (last, ==, 0);
  sr_gap_card_set_unknown (SR_GAP_CARD (card), "not run");
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_LABEL, "体检 — not run");
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (card, GTK_TYPE_IMAGE, "accent")));
  gtk_window_destroy (window);
}

/* --- Plans --- */

/* Two units of two flats on two floors; 1-102 is vacant, 2-201 is not there. */
static const SrPlanFlat flats[] = {
    {11, "1", "1 单元", 1, "101", FALSE, 1, "1"},  {12, "1", "1 单元", 1, "102", TRUE, 0, NULL},
    {13, "1", "1 单元", 2, "201", FALSE, 3, "2"},  {14, "1", "1 单元", 2, "202", FALSE, 0, NULL},
    {21, "2", "2 单元", 1, "101", FALSE, 0, NULL}, {22, "2", "2 单元", 1, "102", FALSE, 0, NULL},
    {24, "2", "2 单元", 2, "202", FALSE, 2, "1"}};

typedef struct {
  GtkWidget *plan;
  GtkWindow *window;
  gint64 selected, activated, menu;
  int left; /* direction of the last walk over the edge */
} Plan;

static void
on_selected (GObject *plan, gint64 id, Plan *seen)
{
  seen->selected = id;
}

static void
on_activated (GObject *plan, gint64 id, Plan *seen)
{
  seen->activated = id;
}

static void
on_leave (GObject *plan, int direction, Plan *seen)
{
  seen->left = direction;
}

static void
on_menu (GObject *plan, gint64 id, GdkRectangle *cell, Plan *seen)
{
  seen->menu = id;
  g_assert_cmpint (cell->width, >, 0);
}

static char *
on_describe (GObject *plan, gint64 id, gpointer unused)
{
  return g_strdup_printf ("<b>%" G_GINT64_FORMAT "</b>", id);
}

static void
open_plan (Plan *self, guint n_flats)
{
  *self = (Plan){.left = -1};
  self->plan = sr_building_plan_new ("空");
  sr_building_plan_name (SR_BUILDING_PLAN (self->plan), "3 栋");
  g_signal_connect (self->plan, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (self->plan, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->plan, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (self->plan, "describe", G_CALLBACK (on_describe), NULL);
  g_signal_connect (self->plan, "menu", G_CALLBACK (on_menu), self);
  sr_building_plan_set (SR_BUILDING_PLAN (self->plan), flats, n_flats);
  self->window = ui_fixture_show (self->plan, 260, 140);
  ui_fixture_frames (self->window, 2);
}

static void
press (Plan *self, guint key)
{
  g_assert_true (ui_fixture_press (self->plan, key, 0));
}

static void
test_plan_keys (void)
{
  Plan self;

  open_plan (&self, G_N_ELEMENTS (flats));
  press (&self, GDK_KEY_Right);
  g_assert_cmpint (self.selected, ==, 13);
  press (&self, GDK_KEY_Right);
  g_assert_cmpint (self.selected, ==, 14);
  press (&self, GDK_KEY_Right);
  g_assert_cmpint (self.selected, ==, 24);
  press (&self, GDK_KEY_Right);
  g_assert_cmpint (self.selected, ==, 24);
  g_assert_cmpint (self.left, ==, GTK_DIR_RIGHT);
  press (&self, GDK_KEY_KP_Down);
  g_assert_cmpint (self.selected, ==, 22);
  press (&self, GDK_KEY_Down);
  g_assert_cmpint (self.left, ==, GTK_DIR_DOWN);
  press (&self, GDK_KEY_Return);
  g_assert_cmpint (self.activated, ==, 22);
  g_assert_false (ui_fixture_press (self.plan, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_false (ui_fixture_press (self.plan, GDK_KEY_a, 0));
  gtk_window_destroy (self.window);
}

/* Coming from the plan beside it the walk goes on at the same height. */
static void
test_plan_entry (void)
{
  Plan self;
  SrBuildingPlan *plan;

  open_plan (&self, G_N_ELEMENTS (flats));
  plan = SR_BUILDING_PLAN (self.plan);
  g_assert_cmpint (sr_building_plan_entry (plan, GTK_DIR_RIGHT, 0), ==, 13);
  g_assert_cmpint (sr_building_plan_entry (plan, GTK_DIR_RIGHT, 1), ==, 11);
  g_assert_cmpint (sr_building_plan_entry (plan, GTK_DIR_LEFT, 1), ==, 22);
  g_assert_cmpint (sr_building_plan_entry (plan, GTK_DIR_DOWN, 1), ==, 24);
  sr_building_plan_select (plan, 11);
  g_assert_cmpfloat (sr_building_plan_share (plan, GTK_DIR_RIGHT), ==, 1);
  g_assert_cmpfloat (sr_building_plan_share (plan, GTK_DIR_DOWN), ==, 0);
  gtk_window_destroy (self.window);
}

static void
test_plan_menu (void)
{
  Plan self;

  open_plan (&self, G_N_ELEMENTS (flats));
  g_assert_true (gtk_widget_activate_action (self.plan, "plan.menu", NULL));
  g_assert_cmpint (self.menu, ==, 0);
  sr_building_plan_select (SR_BUILDING_PLAN (self.plan), 12);
  gtk_widget_activate_action (self.plan, "plan.menu", NULL);
  g_assert_cmpint (self.menu, ==, 12);
  gtk_window_destroy (self.window);
}

/* The card over a flat is asked for where its cell lies. */
static void
test_plan_card (void)
{
  Plan self;
  GtkWidget *area;
  GdkRectangle cell;
  g_autoptr (GObject) tooltip = NULL;
  gboolean shown = FALSE;

  open_plan (&self, G_N_ELEMENTS (flats));
  area = ui_fixture_find (self.plan, GTK_TYPE_DRAWING_AREA, NULL);
  tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  g_assert_true (sr_building_plan_cell (SR_BUILDING_PLAN (self.plan), 24, &cell));
  g_signal_emit_by_name (area, "query-tooltip", cell.x + 2, cell.y + 2, FALSE, tooltip, &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (area, "query-tooltip", 2, 2, FALSE, tooltip, &shown);
  g_assert_false (shown);
  g_assert_false (sr_building_plan_cell (SR_BUILDING_PLAN (self.plan), 99, &cell));
  gtk_window_destroy (self.window);
}

static void
test_plan_accessible (void)
{
  Plan self;

  open_plan (&self, G_N_ELEMENTS (flats));
  gtk_test_accessible_assert_property (self.plan, GTK_ACCESSIBLE_PROPERTY_LABEL, "3 栋");
  sr_building_plan_say (SR_BUILDING_PLAN (self.plan), "3-1-201 向先国");
  gtk_test_accessible_assert_property (self.plan, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3-1-201 向先国");
  gtk_window_destroy (self.window);
}

/* Nothing to walk, nothing to draw; and what is selected goes with its flat. */
static void
test_plan_empty (void)
{
  Plan self;

  open_plan (&self, G_N_ELEMENTS (flats));
  sr_building_plan_select (SR_BUILDING_PLAN (self.plan), 24);
  sr_building_plan_set (SR_BUILDING_PLAN (self.plan), flats, 2);
  g_assert_cmpint (sr_building_plan_selected (SR_BUILDING_PLAN (self.plan)), ==, 0);
  sr_building_plan_set (SR_BUILDING_PLAN (self.plan), NULL, 0);
  ui_fixture_frames (self.window, 2);
  press (&self, GDK_KEY_Down);
  g_assert_cmpint (self.left, ==, GTK_DIR_DOWN);
  g_assert_cmpint (sr_building_plan_entry (SR_BUILDING_PLAN (self.plan), GTK_DIR_LEFT, 0), ==, 0);
  gtk_window_destroy (self.window);
}

/* A tower of a hundred floors, flats without unit, room and floor. */
static void
test_plan_odd (void)
{
  SrPlanFlat tower[101];
  Plan self;
  int height;

  for (int i = 0; i < 100; i++)
    tower[i] = (SrPlanFlat){.id = i + 1, .floor = i + 1, .room = "01", .mark = "999"};
  tower[100] = (SrPlanFlat){.id = 101};
  open_plan (&self, 0);
  sr_building_plan_set (SR_BUILDING_PLAN (self.plan), tower, G_N_ELEMENTS (tower));
  gtk_widget_measure (self.plan, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 101 * 20);
  ui_fixture_frames (self.window, 2);
  sr_building_plan_select (SR_BUILDING_PLAN (self.plan), 100);
  press (&self, GDK_KEY_Down);
  g_assert_cmpint (self.selected, ==, 99);
  gtk_window_destroy (self.window);
}

/* --- Lines that break --- */

static void
test_flow (void)
{
  GtkWidget *flow = sr_flow_new (6);
  GtkWindow *window;
  int wide, narrow, least;

  for (guint i = 0; i < 4; i++)
    sr_places_append (SR_PLACES (flow), gtk_label_new ("12345 栋"));
  window = ui_fixture_show (flow, 600, 200);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (flow, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, least, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, ==, 4 * wide + 3 * 6);
  sr_places_clear (SR_PLACES (flow));
  gtk_widget_measure (flow, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  g_assert_cmpint (wide, ==, 0);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/bars", test_bars);
  g_test_add_func ("/widgets/bars/exchanged", test_bars_exchanged);
  g_test_add_func ("/widgets/bars/numbers", test_bar_numbers_fit);
  g_test_add_func ("/widgets/bars/empty", test_bars_empty);
  g_test_add_func ("/widgets/bars/long", test_bars_long);
  g_test_add_func ("/widgets/pyramid", test_pyramid);
  g_test_add_func ("/widgets/pyramid/sides", test_pyramid_sides);
  g_test_add_func ("/widgets/pyramid/shrinks", test_pyramid_shrinks);
  g_test_add_func ("/widgets/shares", test_shares);
  g_test_add_func ("/widgets/gap-card", test_gap_card);
  g_test_add_func ("/widgets/plan/keys", test_plan_keys);
  g_test_add_func ("/widgets/plan/entry", test_plan_entry);
  g_test_add_func ("/widgets/plan/menu", test_plan_menu);
  g_test_add_func ("/widgets/plan/card", test_plan_card);
  g_test_add_func ("/widgets/plan/accessible", test_plan_accessible);
  g_test_add_func ("/widgets/plan/empty", test_plan_empty);
  g_test_add_func ("/widgets/plan/odd", test_plan_odd);
  g_test_add_func ("/widgets/flow", test_flow);
  return g_test_run ();
}
