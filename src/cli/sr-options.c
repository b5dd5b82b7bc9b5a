/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Options. They are read as file names, that is byte for byte: in the C locale, where scripts run,
 * GLib would refuse Chinese texts.
 */
#include "cli/sr-options.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/sr-cli.h"

#define END                                                                                        \
  {                                                                                                \
    NULL, 0, 0, 0, NULL, NULL, NULL                                                                \
  }

static void
add_when (GOptionContext *context, SrOptions *options)
{
  const GOptionEntry entries[] = {
      {"as-of", 0, 0, G_OPTION_ARG_FILENAME, &options->as_of,
       N_ ("Count at this day (default: the register's as-of date)"), N_ ("DATE")},
      {"period", 0, 0, G_OPTION_ARG_FILENAME, &options->period,
       N_ ("2025-09, 2025Q3, 2025 or FROM..TO (default: from the beginning)"), N_ ("PERIOD")},
      END,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
add_selection (GOptionContext *context, SrOptions *options)
{
  const GOptionEntry entries[] = {
      {"all", 0, 0, G_OPTION_ARG_NONE, &options->all,
       N_ ("Also those that do not count at the as-of date: who died or moved out, came later …"),
       NULL},
      {"search", 0, 0, G_OPTION_ARG_FILENAME, &options->search,
       N_ ("Part of a name, pinyin, initials, number, phone, code or flat"), N_ ("TEXT")},
      {"where", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->where,
       N_ ("FIELD=A,B any of these; A..B between; ~PART; nothing: blank; *: filled; also "
           "figure=KEY, "
           "period=PERIOD"),
       N_ ("FIELD=VALUE")},
      {"saved", 0, 0, G_OPTION_ARG_FILENAME, &options->saved,
       N_ ("The list that was saved by this name, with its order and columns"), N_ ("NAME")},
      {"township", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->townships,
       N_ ("Households from this township, and their people"), N_ ("NAME")},
      {"building", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->buildings, N_ ("In this building"),
       N_ ("N")},
      {"factory", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->factories, N_ ("Of this factory"),
       N_ ("NAME")},
      END,
  };

  add_when (context, options);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
add_level (GOptionContext *context, SrOptions *options)
{
  const GOptionEntry entries[] = {
      {"reveal", 0, 0, G_OPTION_ARG_NONE, &options->reveal,
       N_ ("Show numbers and sensitive fields in full; this is recorded"), NULL},
      {"purpose", 0, 0, G_OPTION_ARG_FILENAME, &options->purpose, N_ ("What for; must be said"),
       N_ ("TEXT")},
      {"recipient", 0, 0, G_OPTION_ARG_FILENAME, &options->recipient, N_ ("For whom"), N_ ("TEXT")},
      END,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
add_output (GOptionContext *context, SrOptions *options)
{
  const GOptionEntry entries[] = {
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("File to write"),
       N_ ("FILE")},
      END,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
add_format (GOptionContext *context, SrOptions *options, const char *formats)
{
  const GOptionEntry entries[] = {
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &options->format, N_ ("How to print"), formats},
      END,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

#define TABLE_FORMATS "table|csv|json"
#define TEXT_FORMATS  "text|json"

static GOptionContext *
new_context (SrOptions *options,
             char **path,
             const SrCommand *command,
             SrOptionSet set,
             const GOptionEntry *own)
{
  g_autofree char *parameters =
      g_strdup_printf ("%s %s", command->name, command->arguments ? _ (command->arguments) : "");
  GOptionContext *context = g_option_context_new (parameters);
  const GOptionEntry shared[] = {
      {"register", 0, 0, G_OPTION_ARG_FILENAME, path, N_ ("The register file"), N_ ("FILE")},
      END,
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (own)
    g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  if (set & SR_OPTIONS_SELECTION)
    add_selection (context, options);
  else if (set & SR_OPTIONS_WHEN)
    add_when (context, options);
  if (set & SR_OPTIONS_LEVEL)
    add_level (context, options);
  if (set & SR_OPTIONS_OUTPUT)
    add_output (context, options);
  if (set & (SR_OPTIONS_TABLE | SR_OPTIONS_TEXT))
    add_format (context, options, set & SR_OPTIONS_TABLE ? TABLE_FORMATS : TEXT_FORMATS);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  return context;
}

static gboolean
check_format (SrOptions *options, SrOptionSet set, GError **error)
{
  const char *formats = set & SR_OPTIONS_TABLE ? TABLE_FORMATS : TEXT_FORMATS;
  g_auto (GStrv) names = g_strsplit (formats, "|", -1);

  if (!(set & (SR_OPTIONS_TABLE | SR_OPTIONS_TEXT)))
    return TRUE;
  if (options->format == NULL)
    options->format = g_strdup (names[0]);
  if (g_strv_contains ((const char *const *)names, options->format))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no format “%s”; there are %s"), options->format, formats);
  return FALSE;
}

static gboolean
check_level (const SrOptions *options, GError **error)
{
  if (!options->reveal || (options->purpose && *options->purpose))
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                       _ ("To reveal, say what for: --purpose TEXT"));
  return FALSE;
}

/* Values of options too: they reach the history and the record of what left. */
static gboolean
check_text (int argc, char **argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    if (!g_utf8_validate (argv[i], -1, NULL)) {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("The arguments are not valid UTF-8"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_arguments (int argc, char **argv, int min, int max, const SrCommand *command, GError **error)
{
  if (argc - 1 >= min && (max == SR_ANY_ARGUMENTS || argc - 1 <= max))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("Usage: sangruictl %s %s"),
               command->name, command->arguments ? _ (command->arguments) : "");
  return FALSE;
}

static gboolean
wants_help (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return TRUE;
  return FALSE;
}

/* The rest after "--" are arguments. */
static void
drop_dashes (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--")) {
      memmove (&argv[i], &argv[i + 1], (gsize)(*argc - i) * sizeof *argv);
      (*argc)--;
      return;
    }
}

gboolean
sr_options_parse (SrCli *cli,
                  const SrCommand *command,
                  SrOptionSet set,
                  const GOptionEntry *own,
                  int min,
                  int max,
                  int *argc,
                  char ***argv,
                  int *status)
{
  g_autofree char *path = NULL;
  g_autoptr (GOptionContext) context = new_context (&cli->options, &path, command, set, own);
  g_autoptr (GError) error = NULL;
  g_autofree char *help = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  if (wants_help (*argc, *argv)) {
    help = g_option_context_get_help (context, TRUE, NULL);
    fputs (help, stdout);
    if (command->more_help)
      command->more_help (*argc, *argv);
    *status = SR_STATUS_DONE;
    return FALSE;
  }
  if (check_text (*argc, *argv, &error) && g_option_context_parse (context, argc, argv, &error)) {
    if (path) {
      g_free (cli->path);
      cli->path = g_steal_pointer (&path);
    }
    drop_dashes (argc, *argv);
    if (check_arguments (*argc, *argv, min, max, command, &error) &&
        check_format (&cli->options, set, &error) && check_level (&cli->options, &error))
      return TRUE;
  }
  *status = sr_cli_fail (error);
  return FALSE;
}

void
sr_options_clear (SrOptions *options)
{
  g_free (options->as_of);
  g_free (options->period);
  g_free (options->search);
  g_strfreev (options->where);
  g_free (options->saved);
  g_strfreev (options->townships);
  g_strfreev (options->buildings);
  g_strfreev (options->factories);
  g_free (options->purpose);
  g_free (options->recipient);
  g_free (options->output);
  g_free (options->format);
}

/* --- WHEN --- */

gboolean
sr_options_apply (SrOptions *options, SrRegister *reg, GError **error)
{
  char date[SR_DATE_SIZE];

  if (options->as_of) {
    if (!sr_date_parse (options->as_of, date)) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("%s is not a date; write it like 2025-09-27"), options->as_of);
      return FALSE;
    }
    sr_register_override_as_of (reg, date);
  }
  g_strlcpy (options->from, SR_DATE_BEGINNING, sizeof options->from);
  g_strlcpy (options->to, sr_register_as_of (reg), sizeof options->to);
  if (options->period == NULL)
    return TRUE;
  if (!sr_period_parse (options->period, sr_register_as_of (reg), options->from, options->to)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("%s is not a period; write it like 2025-09, 2025Q3, 2025 or "
                    "2025-01-01..2025-06-30"),
                 options->period);
    return FALSE;
  }
  if (options->as_of == NULL && strcmp (options->to, sr_register_as_of (reg)) < 0)
    sr_register_override_as_of (reg, options->to);
  return TRUE;
}

SrFigureWhen
sr_options_when (const SrOptions *options, SrRegister *reg)
{
  return (SrFigureWhen){sr_register_as_of (reg), options->period ? options->from : NULL,
                        options->period ? options->to : NULL};
}

/* --- LEVEL --- */

gboolean
sr_options_disclose (const SrOptions *options,
                     SrRegister *reg,
                     const SrDisclosure *what,
                     GError **error)
{
  SrDisclosure disclosure = *what;

  disclosure.level = options->reveal ? "revealed" : "masked";
  disclosure.purpose = options->purpose;
  disclosure.recipient = options->recipient;
  if (!options->reveal && disclosure.kind == SR_DISCLOSURE_REVEAL)
    return TRUE;
  return sr_disclosure_record (reg, &disclosure, error);
}
