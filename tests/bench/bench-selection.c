/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Many selected rows in the window: selected, summed up, copied, grouped, changed together with a
 * preview, undone. For each the time it took and the CPU time of the longest stretch in which the
 * window could not answer. Only prints. Wants a screen.
 *
 *   bench-selection REGISTER ROWS      a large register that may be written to
 */
#include <stdlib.h>
#include <time.h>

#include "core/sr-locale.h"
#include "ui-fixture.h"
#include "ui/records/sr-bulk-dialog.h"
#include "window-driver.h"

static SrWindow *window;

/* CPU milliseconds of this thread. */
static double
thread_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double began, longest;
static gint64 wall;

static void
start (void)
{
  wall = g_get_monotonic_time ();
  began = thread_cpu ();
  longest = 0;
}

/* What was done since start () is the first stretch. */
static void
finish (const char *title, gboolean (*is_done) (void))
{
  double since = began;
  guint quiet = 0;

  while (!is_done () || quiet++ < 20) {
    double now = thread_cpu ();

    longest = MAX (longest, now - since);
    since = now;
    g_main_context_iteration (NULL, !is_done ());
  }
  g_print ("%s: %.2f s, the window busy for %.0f ms at most, %.0f ms in all\n", title,
           (double)(g_get_monotonic_time () - wall) / 1e6, longest, thread_cpu () - began);
}

static gboolean
is_listed (void)
{
  SrRecordTable *table = window_driver_table (window);

  return !sr_record_table_is_loading (table) && sr_record_table_is_whole (table) &&
         sr_record_table_n_rows (table) > 0 &&
         !sr_record_browser_is_counting (window_driver_browser (window));
}

static void
list_act (const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (window)), action, NULL);
}

static void
select_rows (guint n)
{
  GtkWidget *view =
      ui_fixture_find (GTK_WIDGET (window_driver_table (window)), GTK_TYPE_LIST_VIEW, NULL);

  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (view)), 0, n, TRUE);
}

static SrBulkDialog *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (SR_IS_BULK_DIALOG (other))
      return SR_BULK_DIALOG (other);
  }
  return NULL;
}

static gboolean
is_bulk_done (void)
{
  return dialog () == NULL || !sr_bulk_dialog_is_busy (dialog ());
}

static gboolean
is_written (void)
{
  return is_bulk_done () && is_listed ();
}

static gboolean
is_undone (void)
{
  return !sr_window_is_undoing (window) && is_listed ();
}

static void
change_rows (void)
{
  start ();
  list_act ("list.bulk");
  sr_bulk_dialog_choose (dialog (), "resettlement_mode");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog ()), "resettlement_mode", "scattered");
  sr_bulk_dialog_go_on (dialog ());
  finish ("preview", is_bulk_done);
  start ();
  sr_bulk_dialog_go_on (dialog ());
  finish ("change", is_written);
  start ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  finish ("undo", is_undone);
}

/* Without waiting for the overview, which counts long. */
static void
open_window (const char *path)
{
  SrApplication *application = sr_application_new ("com.example.SangRui.Bench");

  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("no application");
  window = sr_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  if (!sr_window_open (window, path))
    g_error ("%s cannot be opened", path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
}

int
main (int argc, char **argv)
{
  sr_locale_init ();
  if (argc < 3 || !gtk_init_check ())
    return 77;
  start ();
  open_window (argv[1]);
  finish ("open", is_listed);
  ui_fixture_settle (); /* all rows have their places */
  start ();
  select_rows ((guint)atoi (argv[2]));
  finish ("select and sum up", is_listed);
  g_print ("%u rows selected\n", sr_record_table_n_selected (window_driver_table (window)));
  start ();
  list_act ("list.copy");
  finish ("copy", is_listed);
  start ();
  list_act ("list.totals");
  finish ("totals by groups", is_listed);
  change_rows ();
  start ();
  sr_record_browser_load (window_driver_browser (window));
  finish ("read again", is_listed);
  start ();
  select_rows (sr_record_table_n_rows (window_driver_table (window)));
  finish ("select all", is_listed);
  list_act ("list.totals");
  window_driver_close (window);
  return 0;
}
