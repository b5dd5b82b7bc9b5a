/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the check-up, for looking at: shots-checks REGISTER FOLDER WIDTH HEIGHT SUFFIX.
 * REGISTER is a sample that may be written to. Not installed, no test.
 */
#include <stdlib.h>

#include "core/sr-locale.h"
#include "forms-driver.h"
#include "ui-fixture.h"
#include "ui/checks/sr-checks-page.h"
#include "ui/desk/sr-profile-findings.h"
#include "ui/records/sr-act-pane.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/checks-%s-%d%s.png", width,
                       height, folder, name, width, suffix);

  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (window), 4);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static gboolean
is_idle (gpointer page)
{
  return !sr_checks_page_is_running (page) && sr_checks_page_checkup (page) != NULL;
}

static GtkWidget *
act_pane (void)
{
  return window_driver_part (window, SR_TYPE_ACT_PANE);
}

static void
shoot_exempt (gpointer page)
{
  gtk_widget_activate_action (page, "page.rule", "s", "HS03");
  gtk_widget_activate_action (page, "page.exempt", NULL);
  shoot ("exempt");
  driver_type (act_pane (), "reason", "按原分配标准");
  driver_type (act_pane (), "granted_by", "社区主任");
  driver_type (act_pane (), "until", "2026-09-27");
  gtk_widget_activate_action (act_pane (), "pane.save", NULL);
  shoot ("sheet");
  gtk_widget_activate_action (act_pane (), "pane.save", NULL);
  window_driver_await (is_idle, page);
  shoot ("exempted");
}

static gboolean
was_asked (gpointer findings)
{
  return !sr_profile_findings_is_waiting (findings);
}

/* The household of the first finding, whose profile tells it too. */
static void
shoot_profile (gpointer page)
{
  gtk_widget_activate_action (page, "page.rule", "s", "MN01");
  gtk_widget_activate_action (page, "page.open", NULL);
  ui_fixture_settle ();
  window_driver_await (was_asked, window_driver_part (window, SR_TYPE_PROFILE_FINDINGS));
  shoot ("profile");
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
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "checks");
  page = window_driver_part (window, SR_TYPE_CHECKS_PAGE);
  shoot ("running");
  window_driver_await (is_idle, page);
  shoot ("page");
  gtk_widget_activate_action (page, "page.rule", "s", "ID02");
  shoot ("fine");
  shoot_exempt (page);
  shoot_profile (page);
  window_driver_close (window);
  return 0;
}
