/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The wage sheet in the window: opened, typed into by keys, taken back, saved whole, and asked
 * about when it is left unsaved; the lists of the tabs Employment and Job Fairs open.
 */
#include <glib/gi18n-lib.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/desk/sr-record-desk.h"
#include "ui/employment/sr-wages-view.h"
#include "ui/widgets/sr-entry-grid.h"

static SrRecordDesk *
open_section (Screen *screen, const char *area, const char *section)
{
  SrRecordDesk *desk;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", area);
  ui_fixture_settle ();
  desk = SR_RECORD_DESK (sr_window_page (screen->window));
  sr_record_desk_show_section (desk, section);
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
  g_assert_cmpstr (sr_record_desk_section (desk), ==, section);
  return desk;
}

static SrEntryGrid *
open_sheet (Screen *screen)
{
  open_section (screen, "employment", "wages");
  return SR_ENTRY_GRID (window_driver_part (screen->window, SR_TYPE_ENTRY_GRID));
}

static void
press (Screen *screen, guint key)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (screen->window));

  g_assert_nonnull (focus);
  ui_fixture_press (focus, key, 0);
  ui_fixture_settle ();
}

/* September of the first workshop: the overtime of the first row becomes 5. */
static void
type_overtime (Screen *screen)
{
  SrEntryGrid *grid = open_sheet (screen);

  sr_entry_grid_set_cursor (grid, 0, 7);
  sr_entry_grid_focus (grid);
  press (screen, GDK_KEY_5);
  press (screen, GDK_KEY_Return);
}

#define OVERTIME                                                                                   \
  "SELECT COALESCE(SUM(overtime_pay), 0) FROM wage WHERE void = 0 AND wage_month = '2025-09'"

static gboolean
is_undone (gpointer window)
{
  return !sr_window_is_undoing (window);
}

static void
undo (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  window_driver_await (is_undone, screen->window);
  ui_fixture_settle ();
}

static void
test_save (Screen *screen, gconstpointer data)
{
  gint64 before = sr_fixture_integer (&screen->fixture, OVERTIME);
  gint64 lines = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM wage WHERE void = 0");

  type_overtime (screen);
  g_assert_true (window_driver_says (screen->window, _ ("Not saved")));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, OVERTIME), ==, before);
  window_driver_page (screen->window, "save", NULL);
  g_assert_true (window_driver_says (screen->window, _ ("Saved")));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, OVERTIME), ==, before + 500);
  g_assert_cmpint (
      sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM wage WHERE void = 0"), ==, lines);
  undo (screen);
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, OVERTIME), ==, before);
}

/* Ctrl+Z takes back what was typed, and not what was written before. */
static void
test_undo (Screen *screen, gconstpointer data)
{
  gint64 entries = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry");

  type_overtime (screen);
  undo (screen);
  g_assert_false (window_driver_says (screen->window, _ ("Not saved")));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry"), ==,
                   entries);
}

static void
on_left (gboolean yes, gpointer left)
{
  *(int *)left = yes;
}

static void
test_leaving (Screen *screen, gconstpointer data)
{
  GtkWidget *view;
  int left = -1;

  open_sheet (screen);
  view = window_driver_part (screen->window, SR_TYPE_WAGES_VIEW);
  sr_wages_view_leave (view, on_left, &left);
  g_assert_cmpint (left, ==, TRUE);
  left = -1;
  type_overtime (screen);
  sr_record_desk_show_section (SR_RECORD_DESK (sr_window_page (screen->window)), "labour");
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "households");
  ui_fixture_settle ();
  sr_wages_view_leave (view, on_left, &left);
  ui_fixture_settle ();
  g_assert_cmpint (left, ==, -1); /* it asks, and shows about what */
  g_assert_true (gtk_widget_get_mapped (view));
}

static void
test_lists (Screen *screen, gconstpointer data)
{
  static const struct {
    const char *area, *section;
    guint rows;
  } lists[] = {{"employment", "labour", 486},
               {"employment", "factories", 3},
               {"fairs", "fairs", 2},
               {"fairs", "companies", 84},
               {"fairs", "placements", 116}};

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    SrRecordDesk *desk = open_section (screen, lists[i].area, lists[i].section);
    SrRecordTable *table = sr_record_browser_table (sr_record_desk_browser (desk));
    g_autoptr (GArray) ids =
        sr_query_ids (screen->fixture.reg, sr_record_table_query (table), NULL);

    g_test_message ("%s", lists[i].section);
    g_assert_cmpuint (ids->len, ==, lists[i].rows);
  }
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/wages-ui/save", test_save);
  screen_test ("/wages-ui/undo", test_undo);
  screen_test ("/wages-ui/leaving", test_leaving);
  screen_test ("/wages-ui/lists", test_lists);
  return screen_run ();
}
