/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work aside: its result, its progress, what cancels it, what it sees while others write, and that
 * what it writes is told.
 */
#include "store/sr-entry.h"
#include "store/sr-job.h"
#include "support/sr-fixture.h"

/* What the main loop has learnt. */
typedef struct {
  gpointer result;
  GError *error;
  gint64 told;
  guint n_told, n_told_late;
  gboolean done;
} Seen;

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  Seen *seen = data;

  seen->told = done;
  seen->n_told++;
  seen->n_told_late += seen->done;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Seen *seen = data;

  g_assert_false (seen->done);
  seen->result = sr_job_finish (result, &seen->error);
  seen->done = TRUE;
}

static void
run (SrJob *job, GCancellable *cancellable, Seen *seen)
{
  sr_job_set_progress (job, on_progress, seen);
  sr_job_run (job, cancellable, on_done, seen);
  while (!seen->done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gint64
count (SrRegister *reg, const char *sql, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);

  if (statement == NULL)
    return -1;
  sr_register_bind (reg, statement, NULL);
  return sr_statement_fetch_integer (statement, -1, error);
}

static gpointer
count_townships (SrJob *job, gpointer data, GError **error)
{
  g_assert_true (sr_job_register (job) != data);
  sr_job_progress (1, 2, job);
  return g_strdup_printf (
      "%" G_GINT64_FORMAT " %s %s",
      count (sr_job_register (job), "SELECT COUNT(*) FROM township WHERE void = 0", error),
      sr_register_as_of (sr_job_register (job)), sr_register_operator (sr_job_register (job)));
}

static void
test_result (SrFixture *fixture, gconstpointer data)
{
  Seen seen = {0};
  SrJob *job = sr_job_new (fixture->reg, SR_JOB_READS, count_townships, g_object_ref (fixture->reg),
                           g_object_unref);
  g_autofree char *result = NULL;

  sr_register_override_as_of (fixture->reg, "2024-02-29");
  sr_register_set_account (fixture->reg, "somebody");
  run (job, NULL, &seen);
  g_assert_no_error (seen.error);
  result = seen.result;
  g_assert_cmpstr (result, ==, "23 2024-02-29 somebody");
  g_assert_cmpuint (seen.n_told, ==, 1);
  g_assert_cmpint (seen.told, ==, 1);
  g_assert_cmpuint (seen.n_told_late, ==, 0);
  g_assert_cmpuint (G_OBJECT (fixture->reg)->ref_count, ==, 1);
}

static gpointer
fail (SrJob *job, gpointer data, GError **error)
{
  return count (sr_job_register (job), "SELECT nothing FROM nowhere", error) < 0 ? NULL : job;
}

static void
test_failure (SrFixture *fixture, gconstpointer data)
{
  Seen seen = {0};

  run (sr_job_new (fixture->reg, SR_JOB_READS, fail, NULL, NULL), NULL, &seen);
  g_assert_error (seen.error, SR_STORE_ERROR, SR_STORE_ERROR_FAILED);
  g_assert_null (seen.result);
  g_clear_error (&seen.error);
}

/* Longer than anybody waits: only cancelling ends it. */
static gpointer
never_end (SrJob *job, gpointer cancellable, GError **error)
{
  g_cancellable_cancel (cancellable);
  return count (sr_job_register (job),
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                " SELECT COUNT(*) FROM n",
                error) < 0
             ? NULL
             : job;
}

static void
test_cancel (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Seen seen = {0};

  run (sr_job_new (fixture->reg, SR_JOB_READS, never_end, cancellable, NULL), cancellable, &seen);
  g_assert_error (seen.error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED);
  g_clear_error (&seen.error);
  seen.done = FALSE;
  /* Before it began. */
  run (sr_job_new (fixture->reg, SR_JOB_READS, fail, NULL, NULL), cancellable, &seen);
  g_assert_error (seen.error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED);
  g_clear_error (&seen.error);
}

static void
set_title (SrRegister *reg, const char *title)
{
  g_autoptr (GError) error = NULL;

  sr_register_set_meta (reg, "title", title, &error);
  g_assert_no_error (error);
}

/* Reads, has another connection write, and reads again. */
static gpointer
read_twice (SrJob *job, gpointer path, GError **error)
{
  gint64 before = count (sr_job_register (job), "SELECT COUNT(*) FROM entry", error);
  g_autoptr (SrRegister) other = sr_register_open (path, FALSE, error);

  set_title (other, "written meanwhile");
  g_assert_cmpint (count (other, "SELECT COUNT(*) FROM entry", error), ==, before + 1);
  g_assert_cmpint (count (sr_job_register (job), "SELECT COUNT(*) FROM entry", error), ==, before);
  return job;
}

static void
test_one_state (SrFixture *fixture, gconstpointer data)
{
  Seen seen = {0};

  run (sr_job_new (fixture->reg, SR_JOB_READS, read_twice, fixture->path, NULL), NULL, &seen);
  g_assert_no_error (seen.error);
  g_assert_nonnull (seen.result);
}

static gpointer
write_title (SrJob *job, gpointer data, GError **error)
{
  return sr_register_set_meta (sr_job_register (job), "title", data, error) ? job : NULL;
}

static void
on_changed (SrRegister *reg, gint64 entry, gpointer title)
{
  g_free (*(char **)title);
  *(char **)title = g_strdup (sr_register_meta (reg, "title"));
}

/* Told before the job is finished, with the register's facts read anew. */
static void
test_writes (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  Seen seen = {0};

  set_title (fixture->reg, "before");
  g_signal_connect (fixture->reg, "changed", G_CALLBACK (on_changed), &title);
  run (sr_job_new (fixture->reg, SR_JOB_WRITES, write_title, (gpointer) "aside", NULL), NULL,
       &seen);
  g_assert_no_error (seen.error);
  g_assert_cmpstr (title, ==, "aside");
}

static void
test_read_only (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRegister) reg = sr_register_open (fixture->path, TRUE, NULL);
  Seen seen = {0};

  run (sr_job_new (reg, SR_JOB_WRITES, write_title, (gpointer) "no", NULL), NULL, &seen);
  g_assert_error (seen.error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
  g_clear_error (&seen.error);
  g_clear_object (&reg);
}

static gpointer
same_register (SrJob *job, gpointer reg, GError **error)
{
  return sr_job_go_on (job, error) ? sr_job_register (job) : NULL;
}

static void
test_here (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (
      sr_job_run_here (sr_job_new (fixture->reg, SR_JOB_READS, same_register, NULL, NULL),
                       cancellable, &error) == fixture->reg);
  g_cancellable_cancel (cancellable);
  g_assert_null (sr_job_run_here (
      sr_job_new (fixture->reg, SR_JOB_READS, same_register, NULL, NULL), cancellable, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED);
}

/* A job that is not run gives back what it was given. */
static void
test_not_run (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrJob) job = sr_job_new (fixture->reg, SR_JOB_READS, fail, g_strdup ("data"), g_free);

  g_assert_cmpuint (G_OBJECT (fixture->reg)->ref_count, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add (path, SrFixture, NULL, sr_fixture_set_up, func, sr_fixture_tear_down)
  ADD ("/job/result", test_result);
  ADD ("/job/failure", test_failure);
  ADD ("/job/cancel", test_cancel);
  ADD ("/job/one-state", test_one_state);
  ADD ("/job/writes", test_writes);
  ADD ("/job/read-only", test_read_only);
  ADD ("/job/here", test_here);
  ADD ("/job/not-run", test_not_run);
  return g_test_run ();
}
