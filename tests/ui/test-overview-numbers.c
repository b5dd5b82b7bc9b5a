/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Each number of the overview opens its list, and the list has as many rows as the number says:
 * every button and bar is walked, whatever it is, so that a new one is held to it as well.
 */
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/checks/sr-checks-page.h"
#include "ui/overview/sr-buildings-view.h"
#include "ui/overview/sr-flat-pane.h"
#include "ui/overview/sr-overview-page.h"
#include "ui/overview/sr-overview-townships.h"
#include "ui/overview/sr-plan-foot.h"
#include "ui/overview/sr-plan-words.h"
#include "ui/records/sr-records-window.h"
#include "ui/widgets/sr-bar-chart.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-chart-bar.h"
#include "ui/widgets/sr-fact-row.h"
#include "ui/widgets/sr-gap-card.h"
#include "ui/widgets/sr-segments.h"

#define PAST  "2021-06-30"
#define FLATS 5

static GtkWidget *
overview (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "overview");
  window_driver_counted (screen->window);
  return window_driver_part (screen->window, SR_TYPE_OVERVIEW_PAGE);
}

/* --- What a widget says --- */

static void
collect_texts (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s ", gtk_label_get_text (GTK_LABEL (widget)));
  if (SR_IS_CHART_BAR (widget))
    g_string_append_printf (text, "%s ", sr_chart_bar_number (SR_CHART_BAR (widget)));
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    collect_texts (w, text);
}

static char *
says (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  collect_texts (widget, text);
  return g_string_free (text, FALSE);
}

/* The first number in TEXT, -1: none. */
static gint64
number_in (const char *text)
{
  for (; *text; text++)
    if (g_ascii_isdigit (*text))
      return g_ascii_strtoll (text, NULL, 10);
  return -1;
}

/* The last one: labels of indicators begin with ages. */
static gint64
last_number_in (const char *text)
{
  gint64 number = -1;

  for (const char *p = text; *p; p++)
    if (g_ascii_isdigit (*p) && (p == text || !g_ascii_isdigit (p[-1])))
      number = g_ascii_strtoll (p, NULL, 10);
  return number;
}

static gboolean
is_clickable (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget);
}

static gboolean
is_within (GtkWidget *widget, GType type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* Everything that is used with a click, segments apart: they only choose what is shown. */
static void
collect_clickable (GtkWidget *widget, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || SR_IS_SEGMENTS (widget))
    return;
  if (is_clickable (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    collect_clickable (w, found);
}

/* --- What it opens --- */

static SrRecordsWindow *
records_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (SR_IS_RECORDS_WINDOW (window))
      return SR_RECORDS_WINDOW (window);
  }
  return NULL;
}

static gboolean
is_loaded (gpointer table)
{
  return !sr_record_table_is_loading (table);
}

static gint64
rows_of (SrRecordTable *table)
{
  window_driver_await (is_loaded, table);
  ui_fixture_settle ();
  return sr_record_table_n_rows (table);
}

static gboolean
has_run (gpointer page)
{
  return !sr_checks_page_is_running (page) && sr_checks_page_checkup (page);
}

/* The page of checks counts findings; which of its numbers is told by what was clicked. */
static gint64
findings (GtkWidget *page, GtkWidget *clicked)
{
  const SrCheckup *checkup;
  gint64 errors, doubts;

  window_driver_await (has_run, page);
  checkup = sr_checks_page_checkup (SR_CHECKS_PAGE (page));
  errors = sr_checkup_count (checkup, SR_SEVERITY_ERROR);
  doubts = sr_checkup_count (checkup, SR_SEVERITY_WARNING);
  if (gtk_widget_has_css_class (clicked, "gap"))
    return errors ? errors : doubts;
  return gtk_widget_get_prev_sibling (clicked) &&
                 gtk_widget_has_css_class (gtk_widget_get_prev_sibling (clicked), "line")
             ? sr_checkup_count_exempt (checkup)
             : doubts;
}

static gint64
bars_of (Screen *screen)
{
  GtkWidget *bars = ui_fixture_find (
      window_driver_part (screen->window, SR_TYPE_OVERVIEW_TOWNSHIPS), SR_TYPE_BAR_CHART, NULL);

  return sr_bar_chart_n (SR_BAR_CHART (bars));
}

/* Rows of the list that is open now; -1: none is. The window of all records is closed again. */
static gint64
rows_opened (Screen *screen, GtkWidget *clicked)
{
  SrRecordsWindow *records = records_window ();
  GtkWidget *page = sr_window_page (screen->window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (screen->window));
  gint64 rows;

  if (records) {
    rows = rows_of (sr_record_browser_table (
        SR_RECORD_BROWSER (ui_fixture_find (GTK_WIDGET (records), SR_TYPE_RECORD_BROWSER, NULL))));
    gtk_window_destroy (GTK_WINDOW (records));
    ui_fixture_settle ();
    return rows;
  }
  if (SR_IS_CHECKS_PAGE (page))
    return findings (page, clicked);
  if (SR_IS_OVERVIEW_PAGE (page))
    return focus && is_within (focus, SR_TYPE_BAR_CHART) ? bars_of (screen) : -1;
  return rows_of (window_driver_table (screen->window));
}

/* No list that was there before can be taken for the one that is opened. */
static void
show_nothing (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "households");
  sr_record_browser_show (window_driver_browser (screen->window), "household");
  sr_record_browser_search (window_driver_browser (screen->window), "没有这样的一户");
  g_assert_cmpint (rows_of (window_driver_table (screen->window)), ==, 0);
  overview (screen);
}

static void
click (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget))
    g_signal_emit_by_name (gtk_widget_get_parent (widget), "row-activated", widget);
  else
    g_signal_emit_by_name (widget, "clicked");
  ui_fixture_settle ();
}

/* Names open persons, tools other screens. */
static gboolean
is_number (GtkWidget *widget, const char *text)
{
  return number_in (text) >= 0 && !gtk_widget_has_css_class (widget, "move") &&
         !gtk_widget_has_css_class (gtk_widget_get_parent (widget), "sr-site-line");
}

/* One of so many numbers is opened (SANGRUI_NUMBERS_EVERY, for the sanitizers). */
static guint every = 1;

static gboolean
is_its_turn (void)
{
  static guint seen;

  return seen++ % every == 0;
}

static void
check_one (Screen *screen, GtkWidget *widget)
{
  g_autofree char *text = says (widget);
  gint64 rows;

  if (!is_number (widget, text) || !is_its_turn ())
    return;
  show_nothing (screen);
  click (widget);
  rows = rows_opened (screen, widget);
  g_test_message ("%s: %" G_GINT64_FORMAT " rows", text, rows);
  g_assert_cmpint (rows, ==, number_in (text));
}

/* Walks all that can be clicked below ROOT; returns how many said a number. */
static guint
check_all (Screen *screen, GtkWidget *root)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n = 0;

  collect_clickable (root, found);
  for (guint i = 0; i < found->len; i++) {
    GtkWidget *widget = g_ptr_array_index (found, i);
    g_autofree char *text = says (widget);

    n += is_number (widget, text);
    check_one (screen, widget);
  }
  overview (screen);
  return n;
}

/* Every number that is shown stands in something that can be clicked; the day, the bar that tells
 * it, the days of the month and the ages apart. */
static void
check_none_is_dead (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (!gtk_widget_get_mapped (widget) || is_clickable (widget) || SR_IS_SEGMENTS (widget) ||
      SR_IS_BAR (widget))
    return;
  if (number_in (text) >= 0 && !gtk_widget_has_css_class (widget, "sr-title") &&
      !gtk_widget_has_css_class (widget, "note") && !gtk_widget_has_css_class (widget, "band"))
    g_error ("“%s” leads nowhere", text);
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    check_none_is_dead (w);
}

static void
set_unit (Screen *screen, const char *unit)
{
  sr_overview_townships_set_unit (
      SR_OVERVIEW_TOWNSHIPS (window_driver_part (screen->window, SR_TYPE_OVERVIEW_TOWNSHIPS)),
      unit);
  ui_fixture_settle ();
}

static void
set_as_of (Screen *screen, const char *as_of)
{
  g_autoptr (GError) error = NULL;

  sr_register_set_as_of (screen->fixture.reg, as_of, &error);
  g_assert_no_error (error);
  overview (screen);
}

/* Site facts 6, cards 7 × 3, changes 4, township bars 19 and their sum, types 4, ages 19 × 2 and
 * their sums. */
static void
test_today (Screen *screen, gconstpointer data)
{
  GtkWidget *page = overview (screen);

  check_none_is_dead (page);
  g_assert_cmpuint (check_all (screen, page), >=, 6 + 21 + 4 + 20 + 4 + 40);
}

static void
test_persons (Screen *screen, gconstpointer data)
{
  overview (screen);
  set_unit (screen, "persons");
  g_assert_cmpuint (
      check_all (screen, window_driver_part (screen->window, SR_TYPE_OVERVIEW_TOWNSHIPS)), ==, 20);
}

static void
test_past (Screen *screen, gconstpointer data)
{
  set_as_of (screen, PAST);
  check_none_is_dead (overview (screen));
  g_assert_cmpuint (check_all (screen, overview (screen)), >=, 80);
}

/* --- Buildings --- */

static SrBuildingsView *
buildings (Screen *screen)
{
  overview (screen);
  window_driver_page (screen->window, "buildings", NULL);
  window_driver_counted (screen->window);
  return SR_BUILDINGS_VIEW (window_driver_part (screen->window, SR_TYPE_BUILDINGS_VIEW));
}

/* Clicks WIDGET, which may say nothing itself, and holds the list against NUMBER. */
static void
check_number (Screen *screen, GtkWidget *widget, const char *what, gint64 number)
{
  gint64 rows;

  if (!is_its_turn ())
    return;
  show_nothing (screen);
  click (widget);
  rows = rows_opened (screen, widget);
  g_test_message ("%s: %" G_GINT64_FORMAT " rows", what, rows);
  g_assert_cmpint (rows, ==, number);
}

/* What stands in the cells of a building has no widget of its own: each flat is selected, and the
 * pane says the number. One of FLATS of them, others for each indicator. */
static void
check_flats (Screen *screen, const SrPlanBuilding *building, guint indicator)
{
  for (guint i = indicator % FLATS; i < building->flats->len; i += FLATS) {
    const SrPlanFlatData *flat = &g_array_index (building->flats, SrPlanFlatData, i);
    GtkWidget *pane, *number;
    g_autofree char *text = NULL;

    sr_buildings_view_select (buildings (screen), flat->id);
    pane = window_driver_part (screen->window, SR_TYPE_FLAT_PANE);
    number = ui_fixture_find (pane, GTK_TYPE_BUTTON, "sr-flat-number");
    text = says (number);
    g_assert_cmpint (last_number_in (text), ==, flat->numbers[indicator]);
    check_number (screen, number, text, flat->numbers[indicator]);
  }
}

/* Flats that are coloured so on the page, or, when persons are listed, who lives in them. */
static gint64
number_of_shade (const SrPlanPage *page, guint indicator, guint shade)
{
  guint n;
  const SrPlanIndicator *what = &sr_plan_indicators (&n)[indicator];
  gboolean persons = what->field == NULL && g_str_equal (what->unit, "persons");
  gboolean vacant = shade > SR_PLAN_SHADES;
  gint64 number = 0;

  persons = persons && shade > 0; /* who has none of them are households */
  for (guint b = 0; b < page->buildings->len; b++) {
    const SrPlanBuilding *building = g_ptr_array_index (page->buildings, b);

    for (guint i = 0; i < building->flats->len; i++) {
      const SrPlanFlatData *flat = &g_array_index (building->flats, SrPlanFlatData, i);

      if (flat->household == 0 ? vacant
                               : !vacant && sr_plan_shade (what, flat->numbers[indicator]) == shade)
        number += persons && !vacant ? flat->numbers[indicator] : 1;
    }
  }
  return number;
}

/* TRUE when a swatch stands in the legend that is no button. */
static gboolean
has_dead_item (GtkWidget *widget)
{
  if (GTK_IS_DRAWING_AREA (widget))
    return !is_within (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    if (has_dead_item (w))
      return TRUE;
  return FALSE;
}

static void
check_legend (Screen *screen, guint indicator)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  buildings (screen);
  collect_clickable (window_driver_part (screen->window, SR_TYPE_PLAN_FOOT), found);
  g_assert_cmpuint (found->len, >=, 3); /* the whole, none, vacant: all open something */
  g_assert_false (has_dead_item (window_driver_part (screen->window, SR_TYPE_PLAN_FOOT)));
  for (guint i = 0; i < found->len; i++) {
    GtkWidget *item = g_ptr_array_index (found, i);
    guint shade = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "sr-shade"));
    g_autofree char *text = says (item);

    if (gtk_widget_has_css_class (item, "shade"))
      check_number (
          screen, item, text,
          number_of_shade (sr_buildings_view_page (buildings (screen)), indicator, shade));
  }
}

/* What is coloured by the indicator: each building's number, the legend, the whole. */
static void
check_indicator (Screen *screen, guint indicator)
{
  SrBuildingsView *view = buildings (screen);
  const SrPlanPage *page = sr_buildings_view_page (view);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n;

  sr_buildings_view_choose (view, indicator);
  ui_fixture_settle ();
  g_test_message ("-- %s", sr_plan_indicators (&n)[indicator].label);
  collect_clickable (GTK_WIDGET (view), found);
  for (guint i = 0; i < found->len; i++) {
    GtkWidget *widget = g_ptr_array_index (found, i);
    g_autofree char *text = says (widget);

    if (gtk_widget_has_css_class (widget, "count"))
      check_number (screen, widget, text, number_in (text));
    if (gtk_widget_has_css_class (widget, "all"))
      check_number (screen, widget, text, last_number_in (text));
  }
  check_legend (screen, indicator);
  check_flats (screen, g_ptr_array_index (page->buildings, indicator % page->buildings->len),
               indicator);
  sr_buildings_view_close (view);
}

static void
test_buildings (Screen *screen, gconstpointer data)
{
  guint n;

  sr_plan_indicators (&n);
  for (guint i = 0; i < n; i++)
    check_indicator (screen, i);
}

/* The numbers of the household in the pane. */
static void
test_flat_facts (Screen *screen, gconstpointer data)
{
  SrBuildingsView *view = buildings (screen);
  const SrPlanBuilding *building = g_ptr_array_index (sr_buildings_view_page (view)->buildings, 2);

  for (guint i = 0; i < building->flats->len; i += FLATS) {
    sr_buildings_view_select (buildings (screen),
                              g_array_index (building->flats, SrPlanFlatData, i).id);
    check_all (screen, ui_fixture_find (window_driver_part (screen->window, SR_TYPE_FLAT_PANE),
                                        SR_TYPE_FACT_ROW, NULL));
  }
}

static void
test_buildings_past (Screen *screen, gconstpointer data)
{
  set_as_of (screen, PAST);
  check_indicator (screen, 0);
  check_indicator (screen, 3);
}

int
main (int argc, char *argv[])
{
  const char *stride = g_getenv ("SANGRUI_NUMBERS_EVERY");

  if (stride)
    every = (guint)MAX (1, g_ascii_strtoll (stride, NULL, 10));
  screen_init (&argc, &argv);
  screen_test ("/overview/numbers", test_today);
  screen_test ("/overview/numbers/persons", test_persons);
  screen_test ("/overview/numbers/past", test_past);
  screen_test ("/buildings/numbers", test_buildings);
  screen_test ("/buildings/numbers/flat", test_flat_facts);
  screen_test ("/buildings/numbers/past", test_buildings_past);
  return screen_run ();
}
