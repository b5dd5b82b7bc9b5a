/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From exec to the first painted frame: the program with the register of the sample community,
 * against a bare libadwaita window. Fails beyond 1.5 × its CPU time. Wants a screen
 * (tests/support/with-display).
 *
 *   bench-start OUR-WINDOW BARE-WINDOW FOLDER [ROUNDS]
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"
#include "sample/sr-sample.h"

#define MOST_CPU 1.5

/* A program and its argument. */
typedef struct {
  const char *program;
  const char *register_path; /* NULL: none */
} Start;

static gboolean
run (gpointer data)
{
  const Start *start = data;

  execl (start->program, start->program, start->register_path, NULL);
  return FALSE;
}

static gboolean
make_sample (gpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = NULL;

  g_unlink (path);
  reg = sr_register_create (path, &error);
  bench_no_error (error);
  sr_sample_fill (reg, &error);
  bench_no_error (error);
  return TRUE;
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 4 ? (guint)atoi (argv[4]) : 7;
  g_autofree char *path = NULL;
  g_autofree double *our_times = g_new (double, rounds);
  g_autofree double *bare_times = g_new (double, rounds);
  g_autofree double *filled_times = g_new (double, rounds);
  double our_time, bare_time;
  Start ours, bare;

  if (argc < 4)
    return 2;
  path = g_build_filename (argv[3], "start.db", NULL);
  bench_process (make_sample, path, NULL);
  ours = (Start){argv[1], path};
  bare = (Start){argv[2], NULL};
  bench_process (run, &ours, NULL);
  bench_process (run, &bare, NULL);
  for (guint i = 0; i < rounds; i++) {
    our_times[i] = bench_process (run, &ours, NULL);
    bare_times[i] = bench_process (run, &bare, NULL);
  }
  our_time = bench_median (our_times, rounds);
  bare_time = bench_median (bare_times, rounds);
  g_setenv ("SANGRUI_BENCH_FILLED", "1", TRUE);
  for (guint i = 0; i < rounds; i++)
    filled_times[i] = bench_process (run, &ours, NULL);
  g_unlink (path);
  g_print ("first frame: %.0f ms, bare %.0f ms; with the households in it: %.0f ms\n",
           our_time * 1e3, bare_time * 1e3, bench_median (filled_times, rounds) * 1e3);
  return bench_at_most ("CPU time, ratio", our_time / bare_time, MOST_CPU) ? 0 : 1;
}
