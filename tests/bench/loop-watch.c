/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A poll function that looks at the clock of its thread when it is entered and left.
 */
#include "loop-watch.h"

#include <time.h>

#include "bench.h"

/* At rest: so much CPU time of all threads in so long a time. */
#define REST_SECONDS 0.3
#define REST_CPU     0.006

#define MOST_STRETCHES 100000

static GPollFunc poll_really;
static double left_at;    /* CPU time of the thread when it was last waited for something */
static gint64 left_clock; /* microseconds of the clock then */
static double longest;
static gint64 longest_clock;
static GArray *stretches; /* double, seconds */

double
loop_watch_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int
poll_watched (GPollFD *fds, guint n_fds, int timeout)
{
  double stretch = loop_watch_cpu () - left_at;
  int result;

  longest = MAX (longest, stretch);
  longest_clock = MAX (longest_clock, g_get_monotonic_time () - left_clock);
  if (stretch > 0.001 && stretches->len < MOST_STRETCHES)
    g_array_append_val (stretches, stretch);
  result = poll_really (fds, n_fds, timeout);
  left_at = loop_watch_cpu ();
  left_clock = g_get_monotonic_time ();
  return result;
}

void
loop_watch_start (void)
{
  poll_really = g_main_context_get_poll_func (NULL);
  stretches = g_array_new (FALSE, FALSE, sizeof (double));
  left_at = loop_watch_cpu ();
  left_clock = g_get_monotonic_time ();
  g_main_context_set_poll_func (NULL, poll_watched);
}

void
loop_watch_reset (void)
{
  longest = 0;
  longest_clock = 0;
  g_array_set_size (stretches, 0);
  left_at = loop_watch_cpu ();
  left_clock = g_get_monotonic_time ();
}

double
loop_watch_longest (void)
{
  return longest * 1e3;
}

double
loop_watch_longest_clock (void)
{
  return (double)longest_clock / 1e3;
}

guint
loop_watch_over (double most)
{
  guint n = 0;

  for (guint i = 0; i < stretches->len; i++)
    n += g_array_index (stretches, double, i) * 1e3 > most;
  return n;
}

static gboolean
on_wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

gboolean
loop_watch_rest (guint seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gint64 since = g_get_monotonic_time (), now = since;
  guint source = g_timeout_add (50, on_wake, NULL);
  double cpu = bench_cpu ();

  while (now - since < REST_SECONDS * G_USEC_PER_SEC && now < end) {
    g_main_context_iteration (NULL, TRUE);
    now = g_get_monotonic_time ();
    if (bench_cpu () - cpu > REST_CPU) {
      since = now;
      cpu = bench_cpu ();
    }
  }
  g_source_remove (source);
  return now < end;
}
