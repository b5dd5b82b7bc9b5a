/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the reports, for looking at: shots-reports REGISTER FOLDER WIDTH HEIGHT SUFFIX. Not
 * installed, no test.
 */
#include <stdlib.h>

#include "core/sr-locale.h"
#include "ui-fixture.h"
#include "ui/reports/sr-reports-page.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"
#include "window-driver.h"

static gboolean
is_idle (gpointer page)
{
  return !sr_reports_page_is_busy (page);
}

int
main (int argc, char **argv)
{
  static const char *const reports[] = {"townships",  "site",    "buildings",
                                        "households", "persons", "population-changes"};
  SrWindow *window;
  GtkWidget *page;

  if (argc < 6)
    return 2;
  sr_locale_init ();
  gtk_init ();
  window = window_driver_open (argv[1], atoi (argv[3]), atoi (argv[4]));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "reports");
  ui_fixture_settle ();
  page = sr_window_page (window);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++) {
    g_autofree char *command =
        g_strdup_printf ("import -window root -crop %sx%s+0+0 +repage %s/report-%s-%s%s.png",
                         argv[3], argv[4], argv[2], reports[i], argv[3], argv[5]);

    sr_side_list_set_selected (SR_SIDE_LIST (ui_fixture_find (page, SR_TYPE_SIDE_LIST, NULL)),
                               reports[i]);
    g_signal_emit_by_name (ui_fixture_find (page, SR_TYPE_SIDE_LIST, NULL), "selected", reports[i]);
    window_driver_await (is_idle, page);
    ui_fixture_frames (GTK_WINDOW (window), 4);
    if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL))
      return 1;
  }
  window_driver_close (window);
  return 0;
}
