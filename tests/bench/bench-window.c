/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window on a large register as a clerk uses it: opened, the other tab, another order, a
 * township, searches letter by letter, scrolling, every page, a form and the sheet of an act. For
 * each of these the CPU time of the longest stretch in which the window could not answer
 * (loop-watch.h), and how long it was until everything was there; for scrolling the CPU time of a
 * frame; then the memory of the whole program. What is painted is painted by the processor, as on a
 * machine without graphics, so a page that is shown for the first time costs what its widgets cost.
 * The same is therefore done before with a small register, in a process of its own. Fails when a
 * stretch takes more than MOST_STRETCH and more than MOST_TIMES what it takes there: then the size
 * of the register is felt in the window. Also when a frame of scrolling takes more than
 * MOST_STRETCH, or the program more than MOST_MEMORY. Wants a screen.
 *
 *   bench-window FOLDER [lists|searches|scrolling|pages|acts]…
 *
 * SANGRUI_BENCH_PERSONS: size of the register
 */
#include <adwaita.h>

#include "bench.h"
#include "core/sr-locale.h"
#include "large-register.h"
#include "loop-watch.h"
#include "ui-fixture.h"
#include "ui/desk/sr-township-filter.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-style.h"
#include "window-driver.h"

#define MOST_STRETCH 16.0 /* ms */
#define MOST_TIMES   2.0  /* against FEW_PERSONS */
#define FEW_PERSONS  "1000"
#define STRETCHES    "stretches" /* group and, with SANGRUI_BENCH_, environment: see main() */
#define MOST_MEMORY  300.0       /* MB */
#define FRAMES       150
#define PATIENCE     180 /* seconds */

static SrWindow *window;
static double most_memory;
static char **wanted; /* steps of the command line, or NULL */
static guint n_bad;
static guint n_steps;
static GKeyFile *small;  /* stretches with a small register, by number of the step */
static GKeyFile *record; /* in the process with the small register: to be handed on */

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

/* FALSE: the longest stretch of step KEY is felt, and is no share of a small register's. */
static gboolean
is_short (const char *key)
{
  double stretch = loop_watch_longest ();

  if (record)
    g_key_file_set_double (record, STRETCHES, key, stretch);
  if (!small)
    return TRUE;
  return stretch <=
         MAX (MOST_STRETCH, MOST_TIMES * g_key_file_get_double (small, STRETCHES, key, NULL));
}

static char *
with_few_persons (const char *key)
{
  return small ? g_strdup_printf (" (%.1f with " FEW_PERSONS " persons)",
                                  g_key_file_get_double (small, STRETCHES, key, NULL))
               : g_strdup ("");
}

/* Runs WORK and waits until everything has come of it. */
static void
step (const char *title, void (*work) (gconstpointer data), gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *key = g_strdup_printf ("%u", n_steps++);
  g_autofree char *few = with_few_persons (key);
  gboolean good;

  loop_watch_reset ();
  work (data);
  if (!loop_watch_rest (PATIENCE))
    g_print ("%s: never at rest\n", title);
  note_memory ();
  good = is_short (key);
  g_print (
      "%-26s %6.0f ms, the window away for %5.1f ms at most%s, %2u times over %.0f, %3.0f MB%s\n",
      title, (double)(g_get_monotonic_time () - start) / 1e3, loop_watch_longest (), few,
      loop_watch_over (MOST_STRETCH), MOST_STRETCH, (double)bench_own_memory () / 1e6,
      good ? "" : "  TOO LONG");
  n_bad += !good;
}

static void
search (gconstpointer text)
{
  sr_record_browser_search (window_driver_browser (window), text);
}

static void
part (gconstpointer type)
{
  sr_record_browser_show (window_driver_browser (window), type);
}

static SrGrid *
grid (void)
{
  return SR_GRID (ui_fixture_find (GTK_WIDGET (window_driver_table (window)), SR_TYPE_GRID, NULL));
}

static void
sort (gconstpointer column)
{
  g_signal_emit_by_name (grid (), "sort-changed", column, FALSE);
}

static void
township (gconstpointer code)
{
  GtkWidget *filter = window_driver_part (window, SR_TYPE_TOWNSHIP_FILTER);

  g_signal_emit_by_name (ui_fixture_find (filter, SR_TYPE_SIDE_LIST, NULL), "selected", code);
}

static void
redraw (gconstpointer unused)
{
  gtk_widget_queue_draw (GTK_WIDGET (window));
}

static void
go (gconstpointer area)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", area);
}

static void
page (gconstpointer action)
{
  gtk_widget_activate_action_variant (sr_window_page (window), action, NULL);
}

static void
list (gconstpointer word)
{
  const char *const words[] = {word, NULL};

  gtk_widget_activate_action (GTK_WIDGET (window), "win.list", "(s^as)", "person", words);
}

static void
end (gconstpointer last)
{
  SrRecordTable *table = window_driver_table (window);
  g_autoptr (GArray) ids = sr_record_table_ids (table);

  sr_record_table_select (table, g_array_index (ids, gint64, last ? ids->len - 1 : 0));
}

static void
act (gconstpointer key)
{
  gtk_widget_activate_action (sr_window_page (window), "page.act", "s", key);
}

/* --- Scrolling --- */

typedef struct {
  GtkAdjustment *adjustment;
  double step; /* 0: anywhere */
  guint left;
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

static void
scroll (const char *title, double distance)
{
  GtkWidget *scroller = ui_fixture_find (GTK_WIDGET (grid ()), GTK_TYPE_SCROLLED_WINDOW, NULL);
  Scroll work = {gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), distance,
                 FRAMES};
  double start = loop_watch_cpu ();

  loop_watch_reset ();
  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_frame, &work, NULL);
  while (work.left)
    g_main_context_iteration (NULL, TRUE);
  g_print ("%s: the longest frame %.1f ms, %u of %u over %.0f ms\n", title, loop_watch_longest (),
           loop_watch_over (MOST_STRETCH), FRAMES, MOST_STRETCH);
  n_bad += !bench_at_most (title, (loop_watch_cpu () - start) / FRAMES * 1e3, MOST_STRETCH);
  loop_watch_rest (PATIENCE);
}

/* --- Parts of a day --- */

static gboolean
is_wanted (const char *name)
{
  return wanted[0] == NULL || g_strv_contains ((const char *const *)wanted, name);
}

static void
lists (void)
{
  step ("everything painted again", redraw, NULL);
  step ("persons", part, "person");
  step ("order by flat", sort, "flat_label");
  step ("order by name", sort, "name");
  step ("own order", sort, NULL);
  step ("township", township, "430822101");
  step ("all townships", township, "all");
  step ("last row", end, "");
  step ("first row", end, NULL);
}

static void
searches (void)
{
  static const char *const texts[] = {"z",    "zd",      "zdm",   "张", "张大",
                                      "0015", "3-2-501", "xyzzy", ""};

  part ("person");
  loop_watch_rest (PATIENCE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *title = g_strdup_printf ("search “%s”", texts[i]);

    step (title, search, texts[i]);
  }
}

static void
scrolling (void)
{
  part ("person");
  loop_watch_rest (PATIENCE);
  scroll ("scrolling by three rows, ms a frame", 102);
  scroll ("scrolling by half a screen, ms a frame", 340);
  scroll ("jumping anywhere, ms a frame", 0);
}

static void
pages (void)
{
  step ("overview", go, "overview");
  step ("buildings", page, "page.buildings");
  step ("today", page, "page.today");
  step ("checks", go, "checks");
  step ("reports", go, "reports");
  step ("history", go, "history");
  step ("settings", go, "settings");
  step ("members of a figure", list, "figure=labour_force");
  step ("households", go, "households");
}

static void
acts (void)
{
  part ("household");
  loop_watch_rest (PATIENCE);
  step ("form of a household", page, "page.edit");
  step ("back", page, "page.back");
  step ("sheet of an act", act, "birth");
  step ("back", page, "page.back");
}

static const struct {
  const char *name;
  void (*work) (void);
} days[] = {
    {"lists", lists}, {"searches", searches}, {"scrolling", scrolling},
    {"pages", pages}, {"acts", acts},
};

static void
open_window (gconstpointer path)
{
  window = window_driver_open (path, 1366, 768);
}

/* The same steps with a small register: the stretches that its process hands on. */
static GKeyFile *
run_small (const char *program, const char *folder)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *path = g_build_filename (folder, STRETCHES, NULL);
  GKeyFile *stretches = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_ptr_array_add (args, (char *)program);
  g_ptr_array_add (args, (char *)folder);
  for (guint i = 0; wanted[i]; i++)
    g_ptr_array_add (args, wanted[i]);
  g_ptr_array_add (args, NULL);
  environment = g_environ_setenv (environment, "SANGRUI_BENCH_PERSONS", FEW_PERSONS, TRUE);
  environment = g_environ_setenv (environment, "SANGRUI_BENCH_" STRETCHES, path, TRUE);
  g_spawn_sync (NULL, (char **)args->pdata, environment, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  bench_no_error (error);
  g_key_file_load_from_file (stretches, path, G_KEY_FILE_NONE, &error);
  bench_no_error (error);
  return stretches;
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
  const char *stretches = g_getenv ("SANGRUI_BENCH_" STRETCHES);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  bench_init ();
  wanted = argv + MIN (argc, 2);
  if (stretches)
    record = g_key_file_new ();
  else
    small = run_small (argv[0], folder);
  path = bench_register_path (folder, bench_persons ());
  g_object_unref (bench_register_open (folder, bench_persons ()));
  open_screen ();
  step ("opened", open_window, path);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (is_wanted (days[i].name))
      days[i].work ();
  n_bad += !bench_at_most ("memory of the whole program, MB", most_memory, MOST_MEMORY);
  if (record && !g_key_file_save_to_file (record, stretches, &error))
    bench_no_error (error);
  return record || n_bad == 0 ? 0 : 1;
}
