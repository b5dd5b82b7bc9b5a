/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Targets, records and progress of files.
 */
#include "cli/sr-file.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

char *
sr_file_target (const char *output, const char *name)
{
  if (output && g_file_test (output, G_FILE_TEST_IS_DIR))
    return g_build_filename (output, name, NULL);
  return g_strdup (output ? output : name);
}

gboolean
sr_file_disclose_as (SrCli *cli, const SrDisclosure *what, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (sr_options_disclose (&cli->options, cli->reg, what, &failure))
    return TRUE;
  /* A register that cannot be written can be printed all the same. */
  if (!cli->options.reveal && g_error_matches (failure, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
sr_file_disclose (SrCli *cli,
                  const SrSchema *schema,
                  const char *report,
                  gint64 rows,
                  const char *reason,
                  GError **error)
{
  const SrDisclosure what = {.kind = SR_DISCLOSURE_EXPORT,
                             .schema = schema,
                             .field = report,
                             .rows = MAX (rows, 0),
                             .reason = reason};

  return sr_file_disclose_as (cli, &what, error);
}

/* --- Progress and cancel --- */

static volatile sig_atomic_t interrupted;
static GCancellable *cancellable;

static void
on_signal (int number)
{
  interrupted = 1;
}

GCancellable *
sr_file_cancellable (void)
{
  const struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};

  if (cancellable == NULL) {
    cancellable = g_cancellable_new ();
    sigaction (SIGINT, &action, NULL);
    sigaction (SIGTERM, &action, NULL);
  }
  return cancellable;
}

void
sr_file_progress (gint64 done, gint64 total, gpointer user_data)
{
  if (interrupted)
    g_cancellable_cancel (cancellable);
  if (!isatty (STDERR_FILENO))
    return;
  fprintf (stderr, "\r%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, done, total);
  if (done == total)
    fputc ('\n', stderr);
}
