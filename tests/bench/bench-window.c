/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window on a large register as a clerk uses it: opened, the other tab, another order, a
 * township, searches letter by letter, scrolling. For each of these the CPU time of the longest
 * stretch in which the window could not answer, and how long it was until all rows were there; for
 * scrolling the CPU time of a frame; then the memory of the whole program. Fails when a frame of
 * scrolling takes more than MOST_FRAME, or the program more than MOST_MEMORY. What is painted is
 * painted by the processor, as on a machine without graphics. Wants a screen.
 *
 *   bench-window FOLDER      SANGRUI_BENCH_PERSONS: size of the register
 */
#include <adwaita.h>
#include <time.h>

#include "bench.h"
#include "core/sr-locale.h"
#include "large-register.h"
#include "ui-fixture.h"
#include "ui/households/sr-township-filter.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-style.h"
#include "window-driver.h"

#define MOST_FRAME  16.0  /* ms */
#define MOST_MEMORY 300.0 /* MB */
#define FRAMES      150

static double most_memory;

/* CPU seconds of this thread. */
static double
thread_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* One turn of the main loop; *LONGEST grows to what it took. */
static void
iterate (double *longest)
{
  double start = thread_cpu (), taken;

  g_main_context_iteration (NULL, TRUE);
  taken = thread_cpu () - start;
  *longest = MAX (*longest, taken);
}

static void
note_memory (void)
{
  most_memory = MAX (most_memory, (double)bench_own_memory () / 1e6);
}

static gboolean
on_tick (gpointer unused)
{
  note_memory ();
  return G_SOURCE_CONTINUE;
}

static gboolean
is_there (SrWindow *window)
{
  SrRecordTable *table = window_driver_table (window);

  return !sr_record_table_is_loading (table) && sr_record_table_is_whole (table);
}

/* After something was done; SINCE is the CPU time of this thread before it. */
static void
settle (SrWindow *window, const char *title, double since)
{
  double longest = thread_cpu () - since, taken;
  gint64 start = g_get_monotonic_time ();

  while (!is_there (window))
    iterate (&longest);
  taken = (double)(g_get_monotonic_time () - start) / 1e3;
  for (guint i = 0; i < 20; i++)
    iterate (&longest);
  note_memory ();
  g_print ("%s: %u rows after %.0f ms, the window busy for %.1f ms at most, %.0f MB\n", title,
           sr_record_table_n_rows (window_driver_table (window)), taken, longest * 1e3,
           most_memory);
}

static void
search (SrWindow *window, const char *text)
{
  double since = thread_cpu ();
  g_autofree char *title = g_strdup_printf ("search “%s”", text);

  sr_record_browser_search (window_driver_browser (window), text);
  settle (window, title, since);
}

static void
part (SrWindow *window, const char *type)
{
  double since = thread_cpu ();

  sr_record_browser_show (window_driver_browser (window), type);
  settle (window, type, since);
}

static SrGrid *
grid (SrWindow *window)
{
  return SR_GRID (ui_fixture_find (GTK_WIDGET (window_driver_table (window)), SR_TYPE_GRID, NULL));
}

static void
sort (SrWindow *window, const char *column)
{
  double since = thread_cpu ();
  g_autofree char *title = g_strdup_printf ("order by %s", column);

  g_signal_emit_by_name (grid (window), "sort-changed", column, FALSE);
  settle (window, title, since);
}

static void
township (SrWindow *window, const char *code)
{
  GtkWidget *filter = window_driver_part (window, SR_TYPE_TOWNSHIP_FILTER);
  double since = thread_cpu ();

  g_signal_emit_by_name (ui_fixture_find (filter, SR_TYPE_SIDE_LIST, NULL), "selected", code);
  settle (window, "township", since);
}

/* --- Scrolling --- */

typedef struct {
  GtkAdjustment *adjustment;
  double step; /* 0: anywhere */
  guint left;
  double cpu, longest;
} Scroll;

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Scroll *scroll = data;
  double upper = gtk_adjustment_get_upper (scroll->adjustment);

  gtk_adjustment_set_value (scroll->adjustment,
                            scroll->step > 0
                                ? gtk_adjustment_get_value (scroll->adjustment) + scroll->step
                                : upper * g_random_double_range (0, 0.99));
  return --scroll->left ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
scroll (SrWindow *window, const char *title, double step)
{
  GtkWidget *scroller =
      ui_fixture_find (GTK_WIDGET (grid (window)), GTK_TYPE_SCROLLED_WINDOW, NULL);
  Scroll work = {gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), step,
                 FRAMES};
  double start = thread_cpu ();

  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_frame, &work, NULL);
  while (work.left)
    iterate (&work.longest);
  work.cpu = (thread_cpu () - start) / FRAMES;
  note_memory ();
  g_print ("%s: the longest frame %.1f ms\n", title, work.longest * 1e3);
  return bench_at_most (title, work.cpu * 1e3, MOST_FRAME);
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autofree char *path = NULL;
  SrWindow *window;
  gboolean good;
  double since;

  bench_init ();
  path = bench_register_path (folder, bench_persons ());
  g_object_unref (bench_register_open (folder, bench_persons ()));
  sr_locale_init ();
  gtk_init ();
  adw_init ();
  sr_style_init (gdk_display_get_default ());
  g_timeout_add (20, on_tick, NULL);
  since = thread_cpu ();
  window = window_driver_open (path, 1366, 768);
  settle (window, "opened", since);
  part (window, "person");
  sort (window, "name");
  sort (window, "flat_label");
  sort (window, NULL);
  township (window, "430822101");
  township (window, "all");
  search (window, "z");
  search (window, "zd");
  search (window, "zdm");
  search (window, "张");
  search (window, "张大");
  search (window, "0015");
  search (window, "3-2-501");
  search (window, "");
  good = scroll (window, "scrolling by three rows, ms a frame", 102);
  good = scroll (window, "scrolling by half a screen, ms a frame", 340) && good;
  /* Every row is another one: told, not judged. */
  scroll (window, "jumping anywhere, ms a frame", 0);
  part (window, "household");
  search (window, "张");
  good = bench_at_most ("memory of the whole program, MB", most_memory, MOST_MEMORY) && good;
  return good ? 0 : 1;
}
