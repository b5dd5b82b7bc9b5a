/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two programs on one register: what sangruictl (SANGRUICTL) writes beside an open window is seen
 * in its list, its profile and the form that is being filled in, without a key pressed and with
 * nothing lost.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms-driver.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/widgets/sr-bar.h"

static void
run_program (Screen *screen, const char *command, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  const char *argument;
  va_list list;

  g_ptr_array_add (arguments, (gpointer)g_getenv ("SANGRUICTL"));
  g_ptr_array_add (arguments, (gpointer) "--register");
  g_ptr_array_add (arguments, screen->fixture.path);
  g_ptr_array_add (arguments, (gpointer)command);
  va_start (list, command);
  while ((argument = va_arg (list, const char *)))
    g_ptr_array_add (arguments, (gpointer)argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *)arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
profile_says (gpointer data)
{
  Screen *screen = data;
  g_autofree char *texts =
      window_driver_texts (window_driver_part (screen->window, SR_TYPE_PROFILE_PANE));

  return strstr (texts, "田新名") != NULL;
}

/* The code of the head of SR-0142; new string. */
static char *
code_of_head (Screen *screen)
{
  return sr_fixture_text (
      &screen->fixture,
      "SELECT p.person_code FROM person AS p JOIN membership AS m ON m.person_id = p.id"
      " JOIN household AS h ON h.id = m.household_id"
      " WHERE h.household_code = 'SR-0142' AND m.relation = 'head' AND m.void = 0");
}

/* The head of SR-0142 is called otherwise: in the profile, in the row, and found so. */
static void
test_list_and_profile (Screen *screen, gconstpointer data)
{
  g_autofree char *code = code_of_head (screen);

  window_driver_show (screen->window, "household", "SR-0142");
  sr_record_browser_search (window_driver_browser (screen->window), "sr-0142");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 1);
  run_program (screen, "set", "person", code, "name=田新名", NULL);
  window_driver_await (profile_says, screen);
  sr_record_browser_search (window_driver_browser (screen->window), "tianxinming");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 1);
}

static GtkWidget *
edit_pane (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_EDIT_PANE);
}

static gboolean
bar_is_shown (gpointer data)
{
  return gtk_widget_get_visible (ui_fixture_find (edit_pane (data), SR_TYPE_BAR, NULL));
}

/* Field by field, with what the clerk has typed kept. */
static void
test_open_form (Screen *screen, gconstpointer data)
{
  g_autofree char *texts = NULL;

  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  driver_fill (edit_pane (screen), "origin_group", "七组");
  g_assert_false (bar_is_shown (screen));
  run_program (screen, "set", "household", "SR-0142", "origin_group=八组", NULL);
  window_driver_await (bar_is_shown, screen);
  gtk_widget_activate_action (edit_pane (screen), "pane.look", NULL);
  ui_fixture_settle ();
  texts = window_driver_texts (edit_pane (screen));
  g_assert_nonnull (strstr (texts, "八组"));
  g_assert_nonnull (strstr (texts, "七组"));
  gtk_widget_activate_action (edit_pane (screen), "pane.reload", NULL);
  window_driver_page (screen->window, "save", NULL);
  g_assert_cmpint (
      sr_fixture_integer (&screen->fixture,
                          "SELECT COUNT(*) FROM household WHERE household_code = 'SR-0142' AND "
                          "origin_group = '七组'"),
      ==, 1);
}

/* Another record is nobody's conflict. */
static gboolean
title_is_seen (gpointer data)
{
  Screen *screen = data;

  return g_strcmp0 (sr_register_meta (screen->fixture.reg, "title"), "another title") == 0;
}

static void
test_other_record (Screen *screen, gconstpointer data)
{
  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  driver_fill (edit_pane (screen), "origin_group", "七组");
  run_program (screen, "set", "household", "SR-0141", "origin_group=八组", NULL);
  run_program (screen, "settings", "title=another title", NULL);
  window_driver_await (title_is_seen, screen);
  g_assert_false (bar_is_shown (screen));
  g_assert_true (sr_edit_pane_has_changes (SR_EDIT_PANE (edit_pane (screen))));
  window_driver_page (screen->window, "save", NULL);
}

/* What was written while another page covered the list is there when it is shown again. */
static void
test_behind_another_page (Screen *screen, gconstpointer data)
{
  g_autofree char *code = code_of_head (screen);

  window_driver_show (screen->window, "household", "SR-0142");
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "history");
  run_program (screen, "set", "person", code, "name=田新名", NULL);
  run_program (screen, "settings", "title=another title", NULL);
  window_driver_await (title_is_seen, screen);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "households");
  window_driver_await (profile_says, screen);
}

static GtkSelectionModel *
selection_model (Screen *screen)
{
  GtkWidget *view =
      ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), GTK_TYPE_LIST_VIEW, NULL);

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

static gboolean
has_fewer_rows (gpointer data)
{
  return screen_rows (data) == 283;
}

static void
assert_selected (Screen *screen, const gint64 *ids, guint n)
{
  g_autoptr (GArray) selected = sr_record_table_selection (window_driver_table (screen->window));

  g_assert_cmpmem (selected->data, selected->len * sizeof (gint64), ids, n * sizeof (gint64));
}

/* The keyboard is in a row of the table that is selected. */
static void
assert_focused (Screen *screen)
{
  GtkWidget *focus;

  ui_fixture_frames (GTK_WINDOW (screen->window), 4);
  focus = gtk_root_get_focus (GTK_ROOT (screen->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (window_driver_table (screen->window))));
  g_assert_cmpuint (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED, !=, 0);
}

/* Another program takes the second of four selected households out of the list: three stay
 * selected, and so does the row of interest, wherever they stand now; also in another order. */
static void
test_selection (Screen *screen, gconstpointer data)
{
  SrRecordTable *table = window_driver_table (screen->window);
  g_autoptr (GArray) before = NULL;
  gint64 left[3], turned[3];

  gtk_selection_model_select_range (selection_model (screen), 2, 3, TRUE);
  gtk_selection_model_select_item (selection_model (screen), 9, FALSE);
  before = sr_record_table_selection (table);
  g_assert_cmpuint (before->len, ==, 4);
  g_assert_cmpint (sr_record_table_selected (table), ==, g_array_index (before, gint64, 3));
  sr_record_table_focus (table);
  assert_focused (screen);
  run_program (screen, "act", "leave", "SR-0004", "--on", "2025-09-20", NULL);
  window_driver_await (has_fewer_rows, screen);
  left[0] = g_array_index (before, gint64, 0);
  left[1] = g_array_index (before, gint64, 2);
  left[2] = g_array_index (before, gint64, 3);
  assert_selected (screen, left, 3);
  g_assert_cmpint (sr_record_table_selected (table), ==, left[2]);
  assert_focused (screen);
  turned[0] = left[2];
  turned[1] = left[1];
  turned[2] = left[0];
  sr_query_set_sort (sr_record_table_query (table), "household_code", TRUE);
  sr_record_table_load (table);
  assert_focused (screen);
  assert_selected (screen, turned, 3);
  g_assert_cmpint (sr_record_table_selected (table), ==, left[2]);
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/two-programs/list-and-profile", test_list_and_profile);
  screen_test ("/two-programs/selection", test_selection);
  screen_test ("/two-programs/open-form", test_open_form);
  screen_test ("/two-programs/other-record", test_other_record);
  screen_test ("/two-programs/behind-another-page", test_behind_another_page);
  return screen_run ();
}
