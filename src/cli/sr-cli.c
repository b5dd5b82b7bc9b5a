/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Opening, failing, and the few arguments that many commands take.
 */
#include "cli/sr-cli.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "core/sr-schema.h"
#include "store/sr-backup.h"

/* --- Telling what is wrong --- */

static void
tell (const char *message)
{
  g_autofree char *line = g_strdup (message);

  g_strdelimit (line, "\r\n", ' ');
  fprintf (stderr, "sangruictl: %s\n", line);
}

void
sr_cli_error (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  tell (message);
}

SrStatus
sr_cli_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  tell (message);
  return SR_STATUS_USAGE;
}

/* What a user's data was refused for is a finding; the rest is the world's. */
static gboolean
is_finding (const GError *error)
{
  static const int codes[] = {SR_STORE_ERROR_CONFLICT, SR_STORE_ERROR_DUPLICATE,
                              SR_STORE_ERROR_INVALID, SR_STORE_ERROR_REFUSED};

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, SR_STORE_ERROR, codes[i]))
      return TRUE;
  return FALSE;
}

SrStatus
sr_cli_fail (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (_ ("Cancelled; nothing was written"));
  else
    tell (error->message);
  if (error->domain == G_OPTION_ERROR)
    return SR_STATUS_USAGE;
  return is_finding (error) ? SR_STATUS_FINDINGS : SR_STATUS_FAILED;
}

/* --- The register --- */

/* Tries the other way where this one is impossible: an older register is migrated before it is
 * read, an export is not recorded where nothing can be written. */
static SrRegister *
open_register (SrCli *cli, SrOpenMode mode, GError **error)
{
  gboolean must_write = mode == SR_OPEN_WRITE || cli->options.reveal;
  gboolean read_only = mode == SR_OPEN_READ && !must_write;
  g_autoptr (GError) failure = NULL;
  SrRegister *reg = sr_register_open (cli->path, read_only, &failure);

  if (reg)
    return reg;
  if (!must_write && g_error_matches (failure, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY))
    return sr_register_open (cli->path, !read_only, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* A township given by a code on which sources disagree is taken, and told. */
static void
tell_doubts (SrCli *cli)
{
  char **townships = cli->options.townships;

  for (guint i = 0; townships && townships[i]; i++) {
    g_autofree char *doubt =
        sr_code_lists_doubt (sr_register_code_lists (cli->reg), "township", townships[i]);

    if (doubt)
      tell (doubt);
  }
}

/* Before the first write of the day. A backup that fails keeps nobody from working, but is told. */
static void
back_up (SrCli *cli)
{
  g_autoptr (GError) error = NULL;

  if (!sr_register_is_read_only (cli->reg) && !sr_backup_daily (cli->reg, NULL, &error))
    sr_cli_error (_ ("There is no backup of today: %s"), error->message);
}

gboolean
sr_cli_open (SrCli *cli, SrOpenMode mode, SrStatus *status)
{
  g_autoptr (GError) error = NULL;

  cli->reg = open_register (cli, mode, &error);
  if (cli->reg && mode == SR_OPEN_WRITE)
    back_up (cli);
  if (cli->reg && sr_options_apply (&cli->options, cli->reg, &error)) {
    tell_doubts (cli);
    return TRUE;
  }
  *status = sr_cli_fail (error);
  return FALSE;
}

/* --- Arguments --- */

const SrSchema *
sr_cli_schema (const char *key, SrStatus *status)
{
  const SrSchema *schema = sr_schema_find (key);

  if (schema == NULL)
    *status = sr_cli_usage (_ ("There is no record type “%s”; sangruictl schema lists them"), key);
  return schema;
}

gboolean
sr_cli_pair (const char *argument, char **key, const char **value, SrStatus *status)
{
  const char *sign = strchr (argument, '=');

  if (sign == NULL || sign == argument) {
    *status = sr_cli_usage (_ ("“%s” should be FIELD=VALUE"), argument);
    return FALSE;
  }
  *key = g_strndup (argument, (gsize)(sign - argument));
  *value = sign + 1;
  return TRUE;
}
