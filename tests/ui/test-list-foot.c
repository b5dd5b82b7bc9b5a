/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The foot of a list: totals by groups, of the list and of a selection; their way to the rows; what
 * of them is kept.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/records/sr-filter-text.h"
#include "ui/records/sr-totals-panel.h"
#include "ui/widgets/sr-grid.h"

static SrTotalsPanel *
panel (Screen *screen)
{
  return SR_TOTALS_PANEL (window_driver_part (screen->window, SR_TYPE_TOTALS_PANEL));
}

static gboolean
is_open (Screen *screen)
{
  return gtk_widget_get_visible (GTK_WIDGET (panel (screen)));
}

static void
counted (Screen *screen)
{
  ui_fixture_settle ();
  window_driver_list_counted (screen->window);
}

static void
toggle (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.totals",
                              NULL);
  counted (screen);
}

/* Tests before may have left them open. */
static void
open_totals (Screen *screen)
{
  if (!is_open (screen))
    toggle (screen);
}

static void
group_by (Screen *screen, const char *key)
{
  sr_totals_panel_group_by (panel (screen), key);
  counted (screen);
}

/* The line of the totals that begins with NAME, "" when there is none. New string. */
static char *
line_of (Screen *screen, const char *name)
{
  g_autofree char *text = sr_totals_panel_text (panel (screen));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[0] && lines[i]; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == '\t')
      return g_strdup (lines[i] + strlen (name) + 1);
  return g_strdup ("");
}

static void
assert_line (Screen *screen, const char *name, const char *sql)
{
  g_autofree char *line = line_of (screen, name);
  g_autofree char *expected = sr_fixture_text (&screen->fixture, sql);

  g_assert_cmpstr (line, ==, expected);
}

static const char *
type_name (Screen *screen, const char *code)
{
  return sr_code_lists_name (sr_register_code_lists (screen->fixture.reg), "household_type", code);
}

/* The row of the grid that is called NAME. */
static void
activate (Screen *screen, const char *name)
{
  GtkWidget *grid = ui_fixture_find (GTK_WIDGET (panel (screen)), SR_TYPE_GRID, NULL);
  g_autofree char *text = sr_totals_panel_text (panel (screen));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[i]; i++)
    if (g_str_has_prefix (lines[i], name))
      g_signal_emit_by_name (grid, "activated", i - 1);
  ui_fixture_settle ();
}

#define HERE                                                                                       \
  " FROM household h JOIN household_state s ON s.owner = h.id AND s.void = 0 AND s.until IS NULL " \
  "WHERE h.void = 0 AND h.moved_out_on IS NULL"
#define MEMBERS                                                                                    \
  "(SELECT COUNT (*) FROM membership m JOIN household h ON h.id = m.household_id JOIN "            \
  "household_state s ON s.owner = h.id AND s.void = 0 AND s.until IS NULL WHERE m.void = 0 AND "   \
  "m.until IS NULL AND h.void = 0 AND h.moved_out_on IS NULL AND "

/* Rows and members of each kind of household are what the database says; all together are the list.
 */
static void
test_list (Screen *screen, gconstpointer data)
{
  g_autofree char *all = NULL;

  g_assert_false (is_open (screen));
  toggle (screen);
  g_assert_true (is_open (screen));
  group_by (screen, "household_type");
  all = line_of (screen, _ ("Total"));
  g_assert_true (g_str_has_prefix (all, "284\t962\t"));
  {
    g_autofree char *line = line_of (screen, type_name (screen, "rural"));
    g_autofree char *start = sr_fixture_text (
        &screen->fixture, "SELECT (SELECT COUNT (*)" HERE " AND s.household_type = 'rural') || "
                          "char (9) || " MEMBERS "s.household_type = 'rural') || char (9)");

    g_assert_true (g_str_has_prefix (line, start));
  }
  toggle (screen);
  g_assert_false (is_open (screen));
}

/* Of several selected rows alone, and of the list again. */
static void
test_selection (Screen *screen, gconstpointer data)
{
  GtkWidget *view =
      ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  g_autofree char *some = NULL, *all = NULL;

  open_totals (screen);
  gtk_selection_model_select_range (model, 0, 7, TRUE);
  counted (screen);
  some = line_of (screen, _ ("Total"));
  g_assert_true (g_str_has_prefix (some, "7\t"));
  gtk_selection_model_select_item (model, 3, TRUE);
  counted (screen);
  all = line_of (screen, _ ("Total"));
  g_assert_true (g_str_has_prefix (all, "284\t"));
}

/* A group's rows, those without a value, and a month of days. */
static void
test_way (Screen *screen, gconstpointer data)
{
  gint64 n;
  g_autofree char *month = NULL;

  open_totals (screen);
  group_by (screen, "household_type");
  activate (screen, type_name (screen, "rural"));
  n = sr_fixture_integer (&screen->fixture, "SELECT COUNT (*)" HERE " AND s.household_type = "
                                            "'rural'");
  g_assert_cmpuint (screen_rows (screen), ==, n);
  g_assert_cmpuint (
      sr_query_n_filters (sr_record_table_query (window_driver_table (screen->window))), ==, 1);
  counted (screen);
  /* Another group takes its place. */
  group_by (screen, "origin_township");
  group_by (screen, "household_type");
  activate (screen, type_name (screen, "rural"));
  g_assert_cmpuint (screen_rows (screen), ==, n);
  sr_record_browser_filter (window_driver_browser (screen->window), "household_type", NULL);
  counted (screen);
  group_by (screen, "occupied_since");
  month = sr_fixture_text (&screen->fixture,
                           "SELECT substr (MIN (since), 1, 7) FROM occupancy WHERE void = 0 AND "
                           "until IS NULL");
  {
    g_autofree char *line = line_of (screen, month);

    g_assert_cmpint (g_ascii_strtoll (line, NULL, 10), >, 0);
    activate (screen, month);
    g_assert_cmpuint (screen_rows (screen), ==, g_ascii_strtoll (line, NULL, 10));
  }
}

/* A reference groups by the record it names and leads to its rows; there are many of them. */
static void
test_reference (Screen *screen, gconstpointer data)
{
  g_autofree char *id = sr_fixture_text (
      &screen->fixture, "SELECT id FROM household WHERE household_code = 'SR-0142'");
  const SrField *field = sr_schema_field (sr_schema_find ("person"), "household_id");
  g_autofree char *name = sr_filter_value_text (screen->fixture.reg, field, id);
  g_autofree char *members = sr_fixture_text (
      &screen->fixture, "SELECT COUNT (*) FROM membership m JOIN household h ON h.id = "
                        "m.household_id WHERE h.household_code = 'SR-0142' AND m.void = 0 AND "
                        "m.until IS NULL");

  sr_record_browser_show (window_driver_browser (screen->window), "person");
  ui_fixture_settle ();
  open_totals (screen);
  group_by (screen, "household_id");
  {
    g_autofree char *line = line_of (screen, name);

    g_assert_cmpstr (line, ==, members);
  }
  activate (screen, name);
  g_assert_cmpuint (screen_rows (screen), ==, g_ascii_strtoll (members, NULL, 10));
  toggle (screen);
}

/* The next window has them open by the same field; other lists do not. */
static void
test_kept (Screen *screen, gconstpointer data)
{
  open_totals (screen);
  group_by (screen, "household_type");
  screen_resize (screen, 1366, 768);
  counted (screen);
  g_assert_true (is_open (screen));
  {
    g_autofree char *line = line_of (screen, type_name (screen, "rural"));

    g_assert_cmpint (g_ascii_strtoll (line, NULL, 10), >, 0);
  }
  sr_record_browser_show (window_driver_browser (screen->window), "person");
  counted (screen);
  g_assert_false (is_open (screen));
  toggle (screen);
  assert_line (screen, _ ("Total"), "SELECT '962'");
  toggle (screen);
  sr_record_browser_show (window_driver_browser (screen->window), "household");
  counted (screen);
  g_assert_true (is_open (screen));
  toggle (screen);
}

/* By number, and what is copied is in that order; closed again from within. */
static void
test_order (Screen *screen, gconstpointer data)
{
  GtkWidget *grid = ui_fixture_find (GTK_WIDGET (panel (screen)), SR_TYPE_GRID, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  open_totals (screen);
  group_by (screen, "origin_township");
  gtk_widget_activate_action (grid, "grid.sort", "s", "1");
  gtk_widget_activate_action (grid, "grid.sort", "s", "1");
  ui_fixture_settle ();
  text = sr_totals_panel_text (panel (screen));
  lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[1], _ ("Total")));
  for (guint i = 3; lines[i] && *lines[i]; i++)
    g_assert_cmpint (g_ascii_strtoll (strchr (lines[i - 1], '\t') + 1, NULL, 10), >=,
                     g_ascii_strtoll (strchr (lines[i], '\t') + 1, NULL, 10));
  gtk_widget_activate_action (grid, "totals.close", NULL);
  g_assert_false (is_open (screen));
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/list-foot/list", test_list);
  screen_test ("/list-foot/selection", test_selection);
  screen_test ("/list-foot/way", test_way);
  screen_test ("/list-foot/reference", test_reference);
  screen_test ("/list-foot/kept", test_kept);
  screen_test ("/list-foot/order", test_order);
  return screen_run ();
}
