/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Targets, records and progress of files.
 */
#include "cli/sr-file.h"

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

static void
tell (gint64 done, gint64 total, gpointer user_data)
{
  fprintf (stderr, "\r%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, done, total);
  if (done == total)
    fputc ('\n', stderr);
}

SrProgress
sr_file_progress (void)
{
  return isatty (STDERR_FILENO) ? tell : NULL;
}
