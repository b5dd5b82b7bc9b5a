/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Filling in, previewing, performing.
 */
#include "cli/sr-do.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "core/sr-mask.h"
#include "store/sr-typed.h"

GOptionEntry *
sr_do_entries (SrDoOptions *options, const char *date_option, const char *date_help)
{
  const GOptionEntry entries[] = {
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run,
       N_ ("Say what would happen and write nothing"), NULL},
      {"reason", 0, 0, G_OPTION_ARG_FILENAME, &options->reason, N_ ("Why; kept in the history"),
       N_ ("TEXT")},
      {date_option, 0, 0, G_OPTION_ARG_FILENAME, &options->date, date_help, N_ ("DATE")},
      {NULL, 0, 0, 0, NULL, NULL, NULL},
  };

  return g_memdup2 (entries, sizeof entries);
}

/* --- Filling in --- */

static gboolean
set_field (SrCli *cli, SrDraft *draft, const char *key, const char *value, SrStatus *status)
{
  const SrSchema *schema = sr_draft_schema (draft);
  const SrField *field = sr_schema_field (schema, key);
  SrCheckContext context;
  char today[SR_DATE_SIZE];

  if (field == NULL || field->flags & SR_FIELD_DERIVED) {
    *status = sr_cli_usage (field ? _ ("%s: “%s” is computed and cannot be set")
                                  : _ ("%s has no field “%s”"),
                            sr_schema_label (schema), key);
    return FALSE;
  }
  if (field->mask != SR_MASK_NONE && sr_mask_is_masked (value)) {
    *status = sr_cli_usage (_ ("%s: %s is a masked number; give the whole one"), key, value);
    return FALSE;
  }
  if (sr_typed_set (cli->reg, draft, key, value))
    return TRUE;
  context = sr_register_check_context (cli->reg, NULL, today);
  sr_draft_check (draft, &context);
  sr_cli_error ("%s: %s", key, sr_problems_of_field (sr_draft_problems (draft), key)->message);
  *status = SR_STATUS_FINDINGS;
  return FALSE;
}

/* "2.name": the draft of row 2 and "name"; the given draft when there is no number before it. */
static SrDraft *
draft_of (
    SrActRequest *request, SrDraft *draft, const char *key, const char **rest, SrStatus *status)
{
  const GPtrArray *rows;
  char *end;
  guint64 number = g_ascii_strtoull (key, &end, 10);

  *rest = key;
  if (end == key || *end != '.' || !sr_act_row_schema (sr_act_request_act (request)))
    return draft;
  if (number < 1 || number > 99) {
    *status = sr_cli_usage (_ ("%s: members are numbered from 1"), key);
    return NULL;
  }
  rows = sr_act_request_rows (request);
  while (rows->len < number)
    sr_act_request_add_row (request);
  *rest = end + 1;
  return rows->pdata[number - 1];
}

static gboolean
fill_one (SrCli *cli, SrActRequest *request, SrDraft *draft, const char *argument, SrStatus *status)
{
  g_autofree char *key = NULL;
  const char *value, *rest;

  if (!sr_cli_pair (argument, &key, &value, status))
    return FALSE;
  draft = draft_of (request, draft, key, &rest, status);
  if (draft == NULL) {
    *status = sr_cli_usage (_ ("This act takes no “%s”"), key);
    return FALSE;
  }
  return set_field (cli, draft, rest, value, status);
}

gboolean
sr_do_fill (
    SrCli *cli, SrActRequest *request, SrDraft *draft, int argc, char **argv, SrStatus *status)
{
  for (int i = 0; i < argc; i++)
    if (!fill_one (cli, request, draft, argv[i], status))
      return FALSE;
  return TRUE;
}

/* --- Doing --- */

static void
print_lines (const SrActPreview *preview)
{
  puts (preview->heading);
  for (guint i = 0; i < preview->lines->len; i++) {
    const SrActLine *line = preview->lines->pdata[i];

    printf ("%s %s\n", sr_act_sign_text (line->sign), line->text);
  }
}

static gboolean
set_date (SrActRequest *request, const char *text, SrStatus *status)
{
  char date[SR_DATE_SIZE];

  if (text == NULL)
    return TRUE;
  if (!sr_date_parse (text, date)) {
    *status = sr_cli_usage (_ ("%s is not a date; write it like 2025-09-27"), text);
    return FALSE;
  }
  sr_act_request_set_date (request, date);
  return TRUE;
}

SrStatus
sr_do (SrCli *cli, SrActRequest *request, const SrDoOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) preview = NULL;
  gint64 entry = 0;
  SrStatus status;

  if (!set_date (request, options->date, &status))
    return status;
  sr_act_request_set_reason (request, options->reason);
  preview = sr_act_preview (cli->reg, request, &error);
  if (preview == NULL || (!options->dry_run && !sr_act_perform (cli->reg, request, &entry, &error)))
    return sr_cli_fail (error);
  print_lines (preview);
  if (!options->dry_run && entry)
    printf ("%s %" G_GINT64_FORMAT ": %s\n", _ ("Entry"), entry, preview->title);
  return SR_STATUS_DONE;
}
