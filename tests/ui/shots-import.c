/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the import, for looking at:
 *   shots-import REGISTER FOLDER WIDTH HEIGHT SUFFIX NAME=FILE…
 * REGISTER is a sample that may be written to. Not installed, no test.
 */
#include <stdlib.h>
#include <string.h>

#include "core/sr-locale.h"
#include "ui-fixture.h"
#include "ui/import/sr-import-filters.h"
#include "ui/import/sr-import-page.h"
#include "ui/import/sr-preview-rows.h"
#include "ui/widgets/sr-grid.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/import-%s-%d%s.png", width,
                       height, folder, name, width, suffix);

  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (window), 6);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static gboolean
is_idle (gpointer page)
{
  return !sr_import_page_is_busy (page);
}

static SrGrid *
grid (gpointer page)
{
  return SR_GRID (ui_fixture_find (page, SR_TYPE_GRID, NULL));
}

static GtkWindow *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (other != GTK_WINDOW (window) && gtk_widget_get_visible (GTK_WIDGET (other)))
      return other;
  }
  return NULL;
}

/* If something is asked. */
static void
answer_yes (const char *name)
{
  GtkWindow *asked;

  ui_fixture_settle ();
  asked = dialog ();
  if (asked == NULL)
    return;
  shoot (name);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asked), "yes");
  gtk_window_destroy (asked);
}

static void
shoot_file (gpointer page, const char *name, const char *path)
{
  g_autofree char *columns = g_strconcat (name, "-columns", NULL);
  g_autofree char *second = g_strconcat (name, "-second", NULL);
  g_autofree char *last = g_strconcat (name, "-last", NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", "(ss)", "", path);
  answer_yes ("given-up"); /* of the file before */
  window_driver_await (is_idle, page);
  shoot (name);
  gtk_widget_activate_action (page, "page.next-problem", NULL);
  shoot (second);
  if (gtk_widget_get_mapped (GTK_WIDGET (grid (page)))) {
    sr_grid_select (grid (page), g_list_model_get_n_items (sr_grid_get_model (grid (page))) - 1);
    shoot (last);
  }
  gtk_widget_activate_action (page, "page.columns", NULL);
  shoot (columns);
  gtk_widget_activate_action (page, "page.forward", NULL);
  window_driver_await (is_idle, page);
}

static void
narrow (gpointer page, SrImportFilter filter)
{
  GtkWidget *filters = ui_fixture_find (page, SR_TYPE_IMPORT_FILTERS, NULL);

  sr_import_filters_choose (SR_IMPORT_FILTERS (filters), filter);
  g_signal_emit_by_name (filters, "changed");
}

/* By result and field at once: some rows, and none. */
static void
shoot_filters (gpointer page)
{
  narrow (page, (SrImportFilter){SR_IMPORT_DOUBTFUL, 0});
  shoot ("filtered");
  narrow (page, (SrImportFilter){SR_IMPORT_NEW, 0});
  shoot ("filtered-none");
  narrow (page, SR_IMPORT_FILTER_NONE);
}

/* The first row that has to be looked at before it is ticked; then what is asked before writing. */
static void
shoot_sensitive (gpointer page)
{
  GListModel *rows = sr_grid_get_model (grid (page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (SrPreviewRow) row = g_list_model_get_item (rows, i);

    if (!sr_import_session_is_hidden (sr_preview_row_session (row), sr_preview_row_index (row)))
      continue;
    sr_grid_select (grid (page), i);
    shoot ("hidden");
    gtk_widget_activate_action (GTK_WIDGET (grid (page)), "rows.reveal", NULL);
    gtk_widget_activate_action (GTK_WIDGET (grid (page)), "rows.tick", NULL);
    shoot ("revealed");
    return;
  }
}

static void
shoot_writing (gpointer page)
{
  gtk_widget_activate_action (page, "page.forward", NULL);
  answer_yes ("asked");
  ui_fixture_settle ();
  window_driver_await (is_idle, page);
  shoot ("written");
}

int
main (int argc, char **argv)
{
  gpointer page;

  sr_locale_init ();
  ui_fixture_init (&argc, &argv);
  folder = argv[2];
  width = atoi (argv[3]);
  height = atoi (argv[4]);
  suffix = argv[5];
  window = window_driver_open (argv[1], width, height);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "import");
  page = window_driver_part (window, SR_TYPE_IMPORT_PAGE);
  shoot ("start");
  for (int i = 6; i < argc; i++) {
    g_auto (GStrv) parts = g_strsplit (argv[i], "=", 2);

    shoot_file (page, parts[0], parts[1]);
  }
  if (argc > 6) {
    shoot_filters (page);
    shoot_sensitive (page);
    shoot_writing (page);
  }
  window_driver_close (window);
  return 0;
}
