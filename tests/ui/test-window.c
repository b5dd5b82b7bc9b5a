/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window as a clerk looks around in it: tabs, townships, search, order, profile, as-of date,
 * copies, reveals, narrow windows, registers that cannot be opened. Nothing is changed here.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/app/sr-header.h"
#include "ui/desk/sr-record-desk.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/desk/sr-township-filter.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-status-line.h"

static gint64
number (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

static char *
profile_texts (Screen *screen)
{
  return window_driver_texts (window_driver_part (screen->window, SR_TYPE_PROFILE_PANE));
}

static void
assert_profile_says (Screen *screen, const char *text)
{
  g_autofree char *texts = profile_texts (screen);

  if (strstr (texts, text) == NULL)
    g_error ("the profile does not say %s but %s", text, texts);
}

static void
assert_status_says (Screen *screen, const char *text)
{
  g_autofree char *texts =
      window_driver_texts (window_driver_part (screen->window, SR_TYPE_STATUS_LINE));

  g_assert_nonnull (strstr (texts, text));
}

static void
show_persons (Screen *screen)
{
  sr_record_browser_show (window_driver_browser (screen->window), "person");
  ui_fixture_settle ();
}

static void
test_parts (Screen *screen, gconstpointer data)
{
  GtkWidget *page = sr_window_page (screen->window);

  g_assert_cmpstr (sr_record_desk_type (SR_RECORD_DESK (page)), ==, "household");
  g_assert_cmpuint (screen_rows (screen), ==, 284);
  assert_status_says (screen, "284");
  window_driver_list_counted (screen->window);
  assert_status_says (screen, "962");
  show_persons (screen);
  g_assert_cmpstr (sr_record_desk_type (SR_RECORD_DESK (page)), ==, "person");
  g_assert_cmpuint (screen_rows (screen), ==, 962);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.tab", "i", 2);
  g_assert_true (sr_window_page (screen->window) == page);
}

/* The row of the list at the left with which township CODE is chosen. */
static void
choose_township (Screen *screen, const char *code)
{
  GtkWidget *filter = window_driver_part (screen->window, SR_TYPE_TOWNSHIP_FILTER);

  g_signal_emit_by_name (ui_fixture_find (filter, SR_TYPE_SIDE_LIST, NULL), "selected", code);
  ui_fixture_settle ();
}

static void
test_townships (Screen *screen, gconstpointer data)
{
  g_autofree char *code =
      sr_fixture_text (&screen->fixture, "SELECT origin_township FROM household GROUP BY "
                                         "origin_township ORDER BY COUNT (*) DESC LIMIT 1");
  GtkWidget *filter = window_driver_part (screen->window, SR_TYPE_TOWNSHIP_FILTER);
  g_autofree char *counts = window_driver_texts (filter);
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT (*) FROM household WHERE void = 0 AND "
                                          "moved_out_on IS NULL AND origin_township = '%s'",
                                          code);
  g_autofree char *shown = g_strdup_printf ("\n%" G_GINT64_FORMAT "\n", number (screen, sql));
  guint households;

  g_assert_nonnull (strstr (counts, "\n284\n"));
  if (strstr (counts, shown) == NULL)
    g_error ("%s is not in %s", shown, counts);
  choose_township (screen, code);
  households = screen_rows (screen);
  g_assert_cmpint (households, ==, number (screen, sql));
  g_assert_cmpstr (sr_township_filter_get (SR_TOWNSHIP_FILTER (filter)), ==, code);
  show_persons (screen); /* the filter stays */
  g_assert_cmpuint (screen_rows (screen), >, households);
  g_assert_cmpuint (screen_rows (screen), <, 962);
  choose_township (screen, "");
}

#define HEAD_AND_MEMBERS                                                                           \
  " FROM membership m JOIN household h ON h.id = m.household_id WHERE h.household_code = "         \
  "'SR-0142' AND m.until IS NULL AND m.void = 0"

static void
assert_finds (Screen *screen, const char *sql, const char *code)
{
  g_autofree char *text = sr_fixture_text (&screen->fixture, sql);
  g_autofree char *first = NULL;

  sr_record_browser_search (window_driver_browser (screen->window), text);
  ui_fixture_settle ();
  first = screen_first_code (screen);
  if (g_strcmp0 (first, code) != 0)
    g_error ("%s finds %s", text, first);
  g_assert_cmpuint (screen_rows (screen), <, 284);
}

#define HEAD                                                                                       \
  " FROM person p JOIN membership m ON m.person_id = p.id JOIN household h ON h.id = "             \
  "m.household_id WHERE h.household_code = 'SR-0142' AND m.relation = 'head' LIMIT 1"

static void
test_search (Screen *screen, gconstpointer data)
{
  assert_finds (screen, "SELECT p.name" HEAD, "SR-0142");
  assert_finds (screen, "SELECT p.id_number" HEAD, "SR-0142");
  assert_finds (screen, "SELECT substr (p.id_number, 7, 12)" HEAD, "SR-0142");
  assert_finds (screen, "SELECT p.phone" HEAD, "SR-0142");
  assert_finds (
      screen,
      "SELECT b.building_number || '-' || f.unit_number || '-' || f.room_number FROM occupancy o "
      "JOIN flat f ON f.id = o.flat_id JOIN building b ON b.id = f.building_id JOIN household h ON "
      "h.id = o.household_id WHERE h.household_code = 'SR-0142' AND o.until IS NULL",
      "SR-0142");
  assert_finds (screen, "SELECT 'sr-0142'", "SR-0142");
  show_persons (screen); /* the four who live together */
  g_assert_cmpint (screen_rows (screen), ==, number (screen, "SELECT COUNT (*)" HEAD_AND_MEMBERS));
}

/* Two letters or four digits find several; the one that is meant is among them. */
static void
assert_among (Screen *screen, const char *sql, const char *name)
{
  g_autofree char *text = sr_fixture_text (&screen->fixture, sql);
  gint64 id = window_driver_show (screen->window, "household", "SR-0142");

  sr_record_browser_search (window_driver_browser (screen->window), text);
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), <, 284);
  g_assert_true (sr_record_table_select (window_driver_table (screen->window), id));
}

static void
test_search_short (Screen *screen, gconstpointer data)
{
  assert_among (screen, "SELECT substr (p.id_number, 15, 4)" HEAD, "last four");
  assert_among (screen, "SELECT substr (p.name_search, instr (p.name_search, ' ') + 1, 20)" HEAD,
                "initials");
}

static void
test_nothing_found (Screen *screen, gconstpointer data)
{
  sr_record_browser_search (window_driver_browser (screen->window), "没有这个人");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 0);
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (
      GTK_WIDGET (window_driver_browser (screen->window)), SR_TYPE_EMPTY_STATE, NULL)));
  g_signal_emit_by_name (
      ui_fixture_find (ui_fixture_find (GTK_WIDGET (window_driver_browser (screen->window)),
                                        SR_TYPE_EMPTY_STATE, NULL),
                       GTK_TYPE_BUTTON, NULL),
      "clicked");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 284);
}

static void
sort_by (Screen *screen, const char *column)
{
  GtkWidget *table = GTK_WIDGET (window_driver_table (screen->window));

  g_assert_true (gtk_widget_activate_action (ui_fixture_find (table, SR_TYPE_GRID, NULL),
                                             "grid.sort", "s", column));
  ui_fixture_settle ();
}

static void
test_sort (Screen *screen, gconstpointer data)
{
  gint64 kept = window_driver_show (screen->window, "household", "SR-0142");
  g_autofree char *up = NULL, *down = NULL;

  sort_by (screen, "household_code");
  sort_by (screen, "household_code");
  up = screen_first_code (screen);
  sort_by (screen, "household_code");
  down = screen_first_code (screen);
  g_assert_cmpint (ABS (g_strcmp0 (up, down)), >, 0);
  g_assert_true (g_str_equal (up, "SR-0001") || g_str_equal (down, "SR-0001"));
  sort_by (screen, "members");
  sort_by (screen, "head_name");
  g_assert_cmpint (sr_record_table_selected (window_driver_table (screen->window)), ==, kept);
}

static void
test_profile (Screen *screen, gconstpointer data)
{
  g_autofree char *head = sr_fixture_text (&screen->fixture, "SELECT p.name" HEAD);
  g_autofree char *phone = sr_fixture_text (&screen->fixture, "SELECT p.phone" HEAD);
  g_autofree char *texts = NULL;
  gint64 person = number (screen, "SELECT p.id" HEAD);

  window_driver_show (screen->window, "household", "SR-0142");
  assert_profile_says (screen, head);
  assert_profile_says (screen, "SR-0142");
  window_driver_page (screen->window, "show", "(sx)", "person", person);
  g_assert_cmpint (sr_record_table_selected (window_driver_table (screen->window)), ==, person);
  assert_profile_says (screen, head);
  texts = profile_texts (screen);
  g_assert_null (strstr (texts, phone)); /* masked */
}

static void
test_reveal (Screen *screen, gconstpointer data)
{
  g_autofree char *whole = sr_fixture_text (&screen->fixture, "SELECT p.id_number" HEAD);
  gint64 person = number (screen, "SELECT p.id" HEAD);
  g_autofree char *texts = NULL;
  GtkWidget *button;

  window_driver_page (screen->window, "show", "(sx)", "person", person);
  texts = profile_texts (screen);
  g_assert_null (strstr (texts, whole));
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM disclosure"), ==, 0);
  button = window_driver_button (window_driver_part (screen->window, SR_TYPE_PROFILE_PANE),
                                 _ ("Reveal"));
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle ();
  assert_profile_says (screen, whole);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM disclosure WHERE kind = 'reveal'"), ==,
                   1);
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **)text != NULL;
}

/* What is copied is what is seen: masked. */
static void
test_copy (Screen *screen, gconstpointer data)
{
  g_autofree char *phone = sr_fixture_text (&screen->fixture, "SELECT p.phone" HEAD);
  g_autofree char *name = sr_fixture_text (&screen->fixture, "SELECT p.name" HEAD);
  g_autofree char *text = NULL;
  GtkWidget *grid;

  screen_resize (screen, 2400, 768); /* numbers and phones are the first to give way */
  show_persons (screen);
  sr_record_browser_search (window_driver_browser (screen->window), name);
  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (screen->window), 3);
  grid = ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), SR_TYPE_GRID, NULL);
  gtk_widget_activate_action (grid, "grid.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (grid), NULL, on_text, &text);
  window_driver_await (is_set, &text);
  g_assert_nonnull (strstr (text, name));
  g_assert_nonnull (strchr (text, '\t'));
  if (strstr (text, "****") == NULL)
    g_error ("nothing is masked in %s", text);
  g_assert_null (strstr (text, phone));
}

static void
test_as_of (Screen *screen, gconstpointer data)
{
  g_assert_true (sr_register_set_as_of (screen->fixture.reg, "2019-12-31", NULL));
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), <, 284);
  g_assert_true (window_driver_says (screen->window, "2019-12-31"));
  show_persons (screen);
  g_assert_cmpuint (screen_rows (screen), <, 962);
  g_assert_true (sr_register_set_as_of (screen->fixture.reg, "2025-09-27", NULL));
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 962);
}

static gboolean
seen (Screen *screen, GType type)
{
  return gtk_widget_get_mapped (window_driver_part (screen->window, type));
}

static void
test_narrow (Screen *screen, gconstpointer data)
{
  GtkWidget *button;

  g_assert_true (seen (screen, SR_TYPE_TOWNSHIP_FILTER));
  g_assert_true (seen (screen, SR_TYPE_PROFILE_PANE));

  screen_resize (screen, 1024, 768);
  g_assert_false (seen (screen, SR_TYPE_TOWNSHIP_FILTER));
  g_assert_true (seen (screen, SR_TYPE_RECORD_BROWSER));
  g_assert_true (seen (screen, SR_TYPE_PROFILE_PANE));
  button = sr_township_filter_button (
      SR_TOWNSHIP_FILTER (window_driver_part (screen->window, SR_TYPE_TOWNSHIP_FILTER)));
  g_assert_true (gtk_widget_get_mapped (button));

  /* What is being written needs the room of the table, or its Save would stand outside. */
  window_driver_page (screen->window, "edit", NULL);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_true (seen (screen, SR_TYPE_EDIT_PANE));
  g_assert_false (seen (screen, SR_TYPE_RECORD_BROWSER));
  window_driver_page (screen->window, "back", NULL);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_true (seen (screen, SR_TYPE_RECORD_BROWSER));

  screen_resize (screen, 880, 700);
  g_assert_true (seen (screen, SR_TYPE_RECORD_BROWSER));
  g_assert_false (seen (screen, SR_TYPE_PROFILE_PANE));
  g_signal_emit_by_name (window_driver_table (screen->window), "activated", (gint64)1);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_true (seen (screen, SR_TYPE_PROFILE_PANE));
  window_driver_page (screen->window, "edit", NULL);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_true (seen (screen, SR_TYPE_EDIT_PANE));
  window_driver_page (screen->window, "back", NULL);
  window_driver_page (screen->window, "back", NULL);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_true (seen (screen, SR_TYPE_RECORD_BROWSER));
}

static void
test_not_a_register (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "letter.db", NULL);
  g_autofree char *kept = g_strdup (sr_register_path (sr_window_register (screen->window)));
  GtkWidget *bar = ui_fixture_find (GTK_WIDGET (screen->window), SR_TYPE_BAR, NULL);

  g_assert_true (g_file_set_contents (path, "Dear register", -1, NULL));
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_false (sr_window_open (screen->window, path));
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpstr (sr_register_path (sr_window_register (screen->window)), ==, kept);
  g_assert_cmpuint (screen_rows (screen), ==, 284);
  g_assert_true (sr_window_open (screen->window, screen->fixture.path));
  g_assert_false (gtk_widget_get_visible (bar));
}

/* Each menu entry and key that opens a window of its own. */
static void
test_dialogs (Screen *screen, gconstpointer data)
{
  const char *const actions[] = {"win.records", "win.shortcuts"};
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i <= G_N_ELEMENTS (actions); i++) {
    g_autoptr (GtkWindow) dialog = NULL;
    guint before = g_list_model_get_n_items (windows);

    if (i < G_N_ELEMENTS (actions))
      gtk_widget_activate_action (GTK_WIDGET (screen->window), actions[i], NULL);
    else
      window_driver_page (screen->window, "export", NULL);
    ui_fixture_frames (GTK_WINDOW (screen->window), 2);
    g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
    dialog = g_list_model_get_item (windows, before);
    g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (screen->window));
    gtk_window_destroy (dialog);
    ui_fixture_settle ();
  }
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/window/parts", test_parts);
  screen_test ("/window/townships", test_townships);
  screen_test ("/window/search", test_search);
  screen_test ("/window/search-short", test_search_short);
  screen_test ("/window/nothing-found", test_nothing_found);
  screen_test ("/window/sort", test_sort);
  screen_test ("/window/profile", test_profile);
  screen_test ("/window/reveal", test_reveal);
  screen_test ("/window/copy", test_copy);
  screen_test ("/window/as-of", test_as_of);
  screen_test ("/window/narrow", test_narrow);
  screen_test ("/window/dialogs", test_dialogs);
  screen_test ("/window/not-a-register", test_not_a_register);
  return screen_run ();
}
