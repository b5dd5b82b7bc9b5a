/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A job that reads the index, and those that wait for it.
 */
#include "store/sr-search-ahead.h"

#include "store/sr-register-private.h"

/* So soon a job that waits notices that it is cancelled. */
#define LOOK_MICROSECONDS 50000

struct _SrSearchAhead {
  gatomicrefcount count;
  GMutex mutex;
  GCond over;
  gboolean is_over;
  SrSearchIndex *index; /* NULL: not yet, or it failed */
};

static SrSearchAhead *
ahead_new (void)
{
  SrSearchAhead *ahead = g_new0 (SrSearchAhead, 1);

  g_atomic_ref_count_init (&ahead->count);
  g_mutex_init (&ahead->mutex);
  g_cond_init (&ahead->over);
  return ahead;
}

static SrSearchAhead *
ahead_ref (SrSearchAhead *ahead)
{
  g_atomic_ref_count_inc (&ahead->count);
  return ahead;
}

void
sr_search_ahead_unref (SrSearchAhead *ahead)
{
  if (!g_atomic_ref_count_dec (&ahead->count))
    return;
  g_mutex_clear (&ahead->mutex);
  g_cond_clear (&ahead->over);
  g_clear_pointer (&ahead->index, sr_search_index_unref);
  g_free (ahead);
}

static void
tell (SrSearchAhead *ahead, SrSearchIndex *index)
{
  g_mutex_lock (&ahead->mutex);
  ahead->index = index ? sr_search_index_ref (index) : NULL;
  ahead->is_over = TRUE;
  g_cond_broadcast (&ahead->over);
  g_mutex_unlock (&ahead->mutex);
}

static gpointer
read_index (SrJob *job, gpointer data, GError **error)
{
  return sr_search_index_load (sr_job_register (job), error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrRegister) reg = data;
  g_autoptr (SrSearchAhead) ahead = g_steal_pointer (&reg->search_ahead);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSearchIndex) index = sr_job_finish (result, &error);

  if (index == NULL)
    g_info ("search index: %s", error->message);
  else if (reg->search == NULL)
    sr_search_index_keep (reg, index);
  tell (ahead, index);
}

static void
index_free (gpointer index)
{
  sr_search_index_unref (index);
}

void
sr_search_ahead_start (SrRegister *reg)
{
  SrJob *job;

  if (reg->search || reg->search_ahead)
    return;
  reg->search_ahead = ahead_new ();
  job = sr_job_new (reg, SR_JOB_READS, read_index, NULL, NULL);
  sr_job_set_free_result (job, index_free);
  sr_job_run (job, NULL, on_read, g_object_ref (reg));
}

SrSearchAhead *
sr_search_ahead_get (SrRegister *reg)
{
  return reg->search_ahead ? ahead_ref (reg->search_ahead) : NULL;
}

SrSearchIndex *
sr_search_ahead_wait (SrSearchAhead *ahead, SrJob *job)
{
  SrSearchIndex *index;

  g_mutex_lock (&ahead->mutex);
  while (!ahead->is_over && sr_job_go_on (job, NULL))
    g_cond_wait_until (&ahead->over, &ahead->mutex, g_get_monotonic_time () + LOOK_MICROSECONDS);
  index = ahead->index ? sr_search_index_ref (ahead->index) : NULL;
  g_mutex_unlock (&ahead->mutex);
  return index;
}
