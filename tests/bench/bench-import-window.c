/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window while 100,000 persons are imported into a large register: the CPU time of the longest
 * stretch in which it could not answer (loop-watch.h) while the sheet is read and compared, while
 * it is written, and when every page that was shown before learns of it; and the memory of the
 * whole program. Fails when one is more than MOST_STRETCH or MOST_MEMORY. Wants a screen.
 *
 *   bench-import-window FOLDER [ROWS]      SANGRUI_BENCH_PERSONS: in the register
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench.h"
#include "core/sr-locale.h"
#include "import-sheet.h"
#include "large-register.h"
#include "loop-watch.h"
#include "ui-fixture.h"
#include "ui/import/sr-import-page.h"
#include "ui/widgets/sr-style.h"
#include "window-driver.h"

#define ROWS         100000
#define MOST_STRETCH 50.0  /* ms */
#define MOST_MEMORY  300.0 /* MB */
#define PATIENCE     600   /* seconds */

static SrWindow *window;
static double most_memory;
static guint n_bad;

static gboolean
on_tick (gpointer unused)
{
  most_memory = MAX (most_memory, (double)bench_own_memory () / 1e6);
  return G_SOURCE_CONTINUE;
}

static gpointer
page (void)
{
  return window_driver_part (window, SR_TYPE_IMPORT_PAGE);
}

static void
tell (const char *title, gint64 start)
{
  double longest, clock;

  if (!loop_watch_rest (PATIENCE))
    g_print ("%s: never at rest\n", title);
  longest = loop_watch_longest ();
  clock = loop_watch_longest_clock ();
  g_print ("%-20s %6.0f ms, %3.0f MB, away for %.0f ms by the clock; ", title,
           (double)(g_get_monotonic_time () - start) / 1e3, (double)bench_own_memory () / 1e6,
           clock);
  n_bad += !bench_at_most ("the window away, ms at most", longest, MOST_STRETCH);
}

static void
await_import (void)
{
  while (sr_import_page_is_busy (page ()))
    g_main_context_iteration (NULL, TRUE);
}

static void
go (const char *area)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", area);
  loop_watch_rest (PATIENCE);
}

/* Pages that were shown listen. */
static void
show_pages (void)
{
  static const char *const areas[] = {"overview", "checks",   "reports",
                                      "history",  "settings", "households"};

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    go (areas[i]);
}

static void
import (const char *sheet)
{
  gint64 start = g_get_monotonic_time ();

  loop_watch_reset ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", "(ss)", "person", sheet);
  await_import ();
  tell ("read and compared", start);
  start = g_get_monotonic_time ();
  loop_watch_reset ();
  gtk_widget_activate_action (page (), "page.forward", NULL);
  await_import ();
  tell ("written and told", start);
}

static void
come_back (void)
{
  static const char *const areas[] = {"households", "overview", "checks", "history"};

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++) {
    gint64 start = g_get_monotonic_time ();

    loop_watch_reset ();
    gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", areas[i]);
    tell (areas[i], start);
  }
}

static char *
copy_register (const char *folder)
{
  g_autofree char *source = bench_register_path (folder, bench_persons ());
  char *copy = g_build_filename (folder, "import-window.db", NULL);

  g_object_unref (bench_register_open (folder, bench_persons ()));
  bench_register_copy (source, copy);
  return copy;
}

static void
open_screen (void)
{
  sr_locale_init ();
  gtk_init ();
  adw_init ();
  sr_style_init (gdk_display_get_default ());
  g_timeout_add (20, on_tick, NULL);
  loop_watch_start ();
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  guint n_rows = argc > 2 ? (guint)atoi (argv[2]) : ROWS;
  g_autofree char *sheet = g_build_filename (folder, "import-window.csv", NULL);
  g_autofree char *copy = NULL;

  bench_init ();
  bench_write_sheet (sheet, n_rows);
  copy = copy_register (folder);
  open_screen ();
  window = window_driver_open (copy, 1366, 768);
  show_pages ();
  import (sheet);
  come_back ();
  n_bad += !bench_at_most ("memory of the whole program, MB", most_memory, MOST_MEMORY);
  g_unlink (copy);
  return n_bad == 0 ? 0 : 1;
}
