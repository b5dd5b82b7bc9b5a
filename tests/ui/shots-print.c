/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the print dialog, for looking at: shots-print REGISTER FOLDER WIDTH HEIGHT SUFFIX.
 * Not installed, no test.
 */
#include <stdlib.h>

#include "core/sr-locale.h"
#include "ui-fixture.h"
#include "ui/records/sr-pages-view.h"
#include "ui/records/sr-print-order.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

static GtkWidget *
dialog (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWidget) one = g_list_model_get_item (all, i);

    if (ui_fixture_find (one, SR_TYPE_PAGES_VIEW, NULL) != NULL)
      return one;
  }
  return NULL;
}

static SrPagesView *
view (void)
{
  return SR_PAGES_VIEW (ui_fixture_find (dialog (), SR_TYPE_PAGES_VIEW, NULL));
}

static gboolean
has_pages (gpointer data)
{
  return sr_pages_view_n (view ()) > 0;
}

static void
picture (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root %s/print-%s-%d%s.png", folder, name, width, suffix);

  window_driver_await (has_pages, NULL);
  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (dialog ()), 4);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
choose (guint index)
{
  GtkWidget *button = ui_fixture_find (dialog (), GTK_TYPE_CHECK_BUTTON, NULL);

  while (index-- > 0)
    button = gtk_widget_get_next_sibling (button);
  sr_pages_view_set_pages (view (), NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
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
  window_driver_show (window, "household", "SR-0007");
  window_driver_page (window, "print", NULL);
  picture ("household");
  choose (SR_PRINT_LIST);
  picture ("list");
  choose (SR_PRINT_BUILDING);
  picture ("building");
  gtk_window_destroy (GTK_WINDOW (dialog ()));
  window_driver_close (window);
  return 0;
}
