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
sr_file_disclose (SrCli *cli, const SrSchema *schema, gint64 rows, GError **error)
{
  if (!cli->options.reveal && sr_register_is_read_only (cli->reg))
    return TRUE;
  return sr_options_disclose (&cli->options, cli->reg, SR_DISCLOSURE_EXPORT, schema, 0,
                              MAX (rows, 0), error);
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
