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

/* How long it is until the households stand in the window. */
static void
time_filled (Start *ours, guint rounds)
{
  g_autofree double *times = g_new (double, rounds);

  g_setenv ("SANGRUI_BENCH_FILLED", "1", TRUE);
  for (guint i = 0; i < rounds; i++)
    times[i] = bench_process (run, ours, NULL);
  g_print ("with the households in it: %.1f ms\n", bench_median (times, rounds) * 1e3);
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 4 ? (guint)atoi (argv[4]) : 7;
  g_autofree char *path = NULL;
  Start ours, bare;
  gboolean good;

  bench_init ();
  if (argc < 4)
    return 2;
  path = g_build_filename (argv[3], "start.db", NULL);
  bench_process (make_sample, path, NULL);
  ours = (Start){argv[1], path};
  bare = (Start){argv[2], NULL};
  good = bench_compare_processes ("first frame", run, &ours, run, &bare, rounds, MOST_CPU);
  time_filled (&ours, rounds);
  g_unlink (path);
  return good ? 0 : 1;
}
