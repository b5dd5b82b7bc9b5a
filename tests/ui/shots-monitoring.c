/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of monitoring, income and papers in the profile and of their acts, for looking at:
 * shots-monitoring REGISTER FOLDER WIDTH HEIGHT SUFFIX. REGISTER is a sample that may be written
 * to. Not installed, no test.
 */
#include <stdlib.h>

#include "core/sr-locale.h"
#include "forms-driver.h"
#include "ui-fixture.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/records/sr-act-pane.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/monitoring-%s-%d%s.png",
                       width, height, folder, name, width, suffix);

  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (window), 4);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static GtkWidget *
act_pane (void)
{
  return window_driver_part (window, SR_TYPE_ACT_PANE);
}

static void
start (const char *code, const char *act)
{
  window_driver_show (window, "household", code);
  window_driver_page (window, "act", "s", act);
  shoot (act);
}

static void
sheet (const char *name)
{
  gtk_widget_activate_action (act_pane (), "pane.save", NULL);
  shoot (name);
  gtk_widget_activate_action (act_pane (), "pane.close", NULL);
  ui_fixture_settle ();
  gtk_widget_activate_action (act_pane (), "pane.close", NULL);
  ui_fixture_settle ();
}

int
main (int argc, char **argv)
{
  sr_locale_init ();
  ui_fixture_init (&argc, &argv);
  folder = argv[2];
  width = atoi (argv[3]);
  height = atoi (argv[4]);
  suffix = argv[5];
  window = window_driver_open (argv[1], width, height);
  window_driver_show (window, "household", "SR-0136");
  shoot ("profile");
  window_driver_show (window, "household", "SR-0119");
  shoot ("late");
  window_driver_show (window, "household", "SR-0004");
  shoot ("cleared");
  start ("SR-0142", "documents");
  gtk_widget_activate_action (act_pane (), "pane.close", NULL);
  ui_fixture_settle ();
  start ("SR-0142", "monitor");
  driver_fill (act_pane (), "monitoring_category", "边缘易致贫户");
  driver_fill (act_pane (), "risk_1", "因病");
  sheet ("monitor-sheet");
  start ("SR-0136", "add-measure");
  gtk_widget_activate_action (act_pane (), "pane.close", NULL);
  ui_fixture_settle ();
  start ("SR-0136", "clear-risk");
  gtk_widget_activate_action (act_pane (), "pane.close", NULL);
  ui_fixture_settle ();
  start ("SR-0142", "account-income");
  window_driver_close (window);
  return 0;
}
