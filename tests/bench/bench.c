/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Clocks, medians, verdicts.
 */
#include "bench.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

void
bench_init (void)
{
  setlocale (LC_ALL, "");
}

double
bench_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void
bench_no_error (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

double
bench_median (double *values, guint n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);
  return values[n_values / 2];
}

static double
time_of (BenchWork work, gpointer data)
{
  double start = bench_cpu ();

  if (work)
    work (data);
  return bench_cpu () - start;
}

static gboolean
judge (const char *title, double our_time, double bare_time, double limit)
{
  gboolean good = our_time <= bare_time * limit;

  g_print ("%s: %.1f ms, bare %.1f ms, ratio %.2f (at most %.2f)%s\n", title, our_time * 1e3,
           bare_time * 1e3, our_time / bare_time, limit, good ? "" : "  TOO SLOW");
  return good;
}

gboolean
bench_compare (
    const char *title, BenchWork ours, BenchWork bare, gpointer data, guint rounds, double limit)
{
  g_autofree double *our_times = g_new (double, rounds);
  g_autofree double *bare_times = g_new (double, rounds);
  double our_time;

  time_of (ours, data);
  time_of (bare, data);
  for (guint i = 0; i < rounds; i++) {
    our_times[i] = time_of (ours, data);
    bare_times[i] = time_of (bare, data);
  }
  our_time = bench_median (our_times, rounds);
  if (bare)
    return judge (title, our_time, bench_median (bare_times, rounds), limit);
  g_print ("%s: %.1f ms\n", title, our_time * 1e3);
  return TRUE;
}

/* Seconds that the running process of bench_process() does not count; shared with it. */
static double *uncounted;

void
bench_count_from_here (void)
{
  *uncounted = bench_cpu ();
}

double
bench_process (BenchProcess work, gpointer data, long *peak)
{
  struct rusage usage;
  pid_t child;
  int status;

  if (uncounted == NULL)
    uncounted = bench_shared (sizeof *uncounted);
  *uncounted = 0;
  child = fork ();
  if (child == 0)
    _exit (work (data) ? 0 : 1);
  if (wait4 (child, &status, 0, &usage) != child || status != 0) {
    g_printerr ("a run failed\n");
    exit (1);
  }
  if (peak)
    *peak = usage.ru_maxrss;
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6 - *uncounted;
}

gboolean
bench_compare_processes (const char *title,
                         BenchProcess ours,
                         gpointer our_data,
                         BenchProcess bare,
                         gpointer bare_data,
                         guint rounds,
                         double limit)
{
  g_autofree double *our_times = g_new (double, rounds);
  g_autofree double *bare_times = g_new (double, rounds);

  bench_process (ours, our_data, NULL);
  bench_process (bare, bare_data, NULL);
  for (guint i = 0; i < rounds; i++) {
    our_times[i] = bench_process (ours, our_data, NULL);
    bare_times[i] = bench_process (bare, bare_data, NULL);
  }
  return judge (title, bench_median (our_times, rounds), bench_median (bare_times, rounds), limit);
}

gint64
bench_own_memory (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  long size = 0, resident = 0, shared = 0;

  if (file == NULL || fscanf (file, "%ld %ld %ld", &size, &resident, &shared) != 3)
    g_error ("/proc/self/statm cannot be read");
  fclose (file);
  return (gint64)(resident - shared) * sysconf (_SC_PAGESIZE);
}

gpointer
bench_shared (gsize size)
{
  gpointer room = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  if (room == MAP_FAILED)
    g_error ("no memory to share");
  return room;
}

gboolean
bench_at_most (const char *title, double value, double limit)
{
  g_print ("%s: %.2f (at most %.2f)%s\n", title, value, limit, value > limit ? "  TOO MUCH" : "");
  return value <= limit;
}
