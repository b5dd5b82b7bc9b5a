/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the acts on households and persons: the menus, each form, and the sheet that says
 * what will happen. For looking at; not installed, no test.
 *   shots-acts REGISTER FOLDER WIDTH HEIGHT SUFFIX
 * REGISTER is a sample that may be written to.
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "acts/sr-act-request.h"
#include "core/sr-locale.h"
#include "forms-driver.h"
#include "store/sr-typed.h"
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
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/%s-%d%s.png", width, height,
                       folder, name, width, suffix);
  g_autoptr (GError) error = NULL;

  ui_fixture_frames (GTK_WINDOW (window), 4);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static GtkWidget *
act_pane (void)
{
  return window_driver_part (window, SR_TYPE_ACT_PANE);
}

/* The pane of ACT on the record CODE of TYPE, with KEY, TEXT pairs filled in. */
static void
start_act (const char *type, const char *code, const char *act, const char *key, const char *text)
{
  window_driver_show (window, type, code);
  window_driver_page (window, "act", "s", act);
  if (key)
    driver_fill (act_pane (), key, text);
}

static void
fill_row (guint index, const char *key, const char *text)
{
  const GPtrArray *rows = sr_act_request_rows (sr_act_pane_request (SR_ACT_PANE (act_pane ())));

  sr_typed_set (sr_window_register (window), rows->pdata[index], key, text);
  ui_fixture_settle ();
}

/* What happens to households and persons: each form, and the sheet where it has one. */
static void
shoot_life (void)
{
  static const struct {
    const char *name;
    const char *type;
    const char *code;
    const char *act;
    const char *key;
    const char *text;
  } shots[] = {
      {"change-head", "household", "SR-0142", "change-head", "head_id", "R-000463"},
      {"split", "household", "SR-0142", "split", NULL, NULL},
      {"merge", "household", "SR-0142", "merge", "household_id", "SR-0143"},
      {"marry-in", "household", "SR-0142", "marry-in", "relation", "之儿媳"},
      {"join", "household", "SR-0142", "join", "person_id", "R-000700"},
      {"leave", "household", "SR-0142", "leave", NULL, NULL},
      {"death-head", "person", "R-000464", "death", "head_id", "R-000463"},
      {"death", "person", "R-000465", "death", NULL, NULL},
      {"move-out", "person", "R-000465", "move-out", "leave_reason", "参军"},
      {"marry-out", "person", "R-000465", "marry-out", "household_id", "SR-0143"},
      {"correct-id-number", "person", "R-000465", "correct-id-number", "id_number",
       "430898199506010039"},
      {"merge-persons", "person", "R-000465", "merge-persons", "person_id", "R-000466"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (shots); i++) {
    g_autofree char *sheet = g_strdup_printf ("%s-sheet", shots[i].name);

    start_act (shots[i].type, shots[i].code, shots[i].act, shots[i].key, shots[i].text);
    if (g_str_equal (shots[i].act, "split"))
      fill_row (0, "relation", "户主");
    if (g_str_equal (shots[i].act, "merge"))
      fill_row (0, "relation", "之父");
    shoot (shots[i].name);
    driver_do (act_pane (), "pane.save");
    shoot (sheet);
    window_driver_page (window, "back", NULL);
    sr_act_pane_leave (SR_ACT_PANE (act_pane ()), NULL, NULL);
    ui_fixture_settle ();
  }
}

static void
shoot_menus (void)
{
  static const char *const codes[][2] = {{"household", "SR-0142"}, {"person", "R-000465"}};

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *name = g_strdup_printf ("acts-%s", codes[i][0]);
    GtkWidget *button;

    window_driver_show (window, codes[i][0], codes[i][1]);
    button = window_driver_button (window_driver_part (window, SR_TYPE_PROFILE_PANE), _ ("Acts"));
    button = gtk_widget_get_ancestor (button, GTK_TYPE_MENU_BUTTON);
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    shoot (name);
    gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    ui_fixture_settle ();
  }
}

int
main (int argc, char *argv[])
{
  sr_locale_init ();
  if (argc < 6 || !gtk_init_check ())
    return 77;
  folder = argv[2];
  width = atoi (argv[3]);
  height = atoi (argv[4]);
  suffix = argv[5];
  window = window_driver_open (argv[1], width, height);
  ui_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  ui_fixture_settle ();
  shoot_menus ();
  shoot_life ();
  return 0;
}
