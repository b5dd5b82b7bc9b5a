/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sample is made once and copied, because making it takes a second.
 */
#include "screen.h"

#include "core/sr-locale.h"
#include "sample/sr-sample.h"
#include "ui-fixture.h"
#include "ui/records/sr-record-list.h"
#include "ui/widgets/sr-grid.h"

static SrFixture sample;

static void
make_sample (void)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("SANGRUI_TODAY", "2025-09-27", TRUE);
  sample.folder = g_dir_make_tmp ("sangrui-sample-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_CONFIG_HOME", sample.folder, TRUE);
  sample.path = g_build_filename (sample.folder, "sample.db", NULL);
  sample.reg = sr_register_create (sample.path, &error);
  g_assert_no_error (error);
  sr_sample_fill (sample.reg, &error);
  g_assert_no_error (error);
  g_clear_object (&sample.reg);
}

void
screen_init (int *argc, char ***argv)
{
  sr_locale_init ();
  ui_fixture_init (argc, argv);
  make_sample ();
}

int
screen_run (void)
{
  int status = g_test_run ();

  sr_fixture_tear_down (&sample, NULL);
  return status;
}

static void
open_window (Screen *screen, int width, int height)
{
  screen->window = window_driver_open (screen->fixture.path, width, height);
  screen->fixture.reg = g_object_ref (sr_window_register (screen->window));
}

static void
set_up (Screen *screen, gconstpointer data)
{
  g_autoptr (GFile) from = g_file_new_for_path (sample.path);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;

  screen->fixture.folder = g_dir_make_tmp ("sangrui-screen-XXXXXX", &error);
  g_assert_no_error (error);
  screen->fixture.path = g_build_filename (screen->fixture.folder, "sample.db", NULL);
  to = g_file_new_for_path (screen->fixture.path);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  open_window (screen, 1366, 768);
}

static void
tear_down (Screen *screen, gconstpointer data)
{
  window_driver_close (screen->window);
  sr_fixture_tear_down (&screen->fixture, NULL);
}

void
screen_test (const char *path, ScreenFunc func)
{
  g_test_add (path, Screen, NULL, set_up, func, tear_down);
}

void
screen_resize (Screen *screen, int width, int height)
{
  window_driver_close (screen->window);
  g_clear_object (&screen->fixture.reg);
  open_window (screen, width, height);
}

void
screen_reopen (Screen *screen)
{
  g_clear_object (&screen->fixture.reg);
  open_window (screen, 1366, 768);
}

guint
screen_rows (Screen *screen)
{
  return sr_record_table_n_rows (window_driver_table (screen->window));
}

char *
screen_first_code (Screen *screen)
{
  GtkWidget *table = GTK_WIDGET (window_driver_table (screen->window));
  GtkWidget *grid = ui_fixture_find (table, SR_TYPE_GRID, NULL);
  g_autoptr (SrRecord) record = g_list_model_get_item (sr_grid_get_model (SR_GRID (grid)), 0);

  return record ? g_strdup (sr_record_code (record)) : NULL;
}
