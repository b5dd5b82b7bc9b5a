/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * set: corrects fields of a record, or changes them from a date on; or one field of all records
 * that SELECTION chooses.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "acts/sr-bulk.h"
#include "cli/sr-commands.h"
#include "cli/sr-do.h"
#include "cli/sr-selection.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"

static SrDoOptions options;

static SrStatus
set (SrCli *cli, const SrSchema *schema, const char *code, int argc, char **argv)
{
  const SrAct *act = sr_act_find (options.date ? "change" : "correct");
  g_autoptr (SrActRequest) request = sr_act_request_new (act, NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;
  SrStatus status;
  gint64 id;

  if (!sr_typed_record (cli->reg, schema, code, &id, &error))
    return sr_cli_fail (error);
  record = sr_record_load (cli->reg, schema, id, options.date, &error);
  if (record == NULL)
    return sr_cli_fail (error);
  draft = sr_draft_new_for (record);
  if (!sr_do_fill (cli, request, draft, argc, argv, &status))
    return status;
  sr_act_request_add_draft (request, draft);
  return sr_do (cli, request, &options);
}

/* --- Many records --- */

static SrBulkOrder *
read_order (SrCli *cli, const SrSchema *schema, const char *argument, SrStatus *status)
{
  g_autofree char *key = NULL;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SrBulkOrder) order = NULL;
  g_autoptr (GError) error = NULL;
  const char *value;
  const SrField *field;

  if (!sr_cli_pair (argument, &key, &value, status))
    return NULL;
  field = sr_schema_field (schema, key);
  if (field == NULL || !sr_bulk_can (schema, field)) {
    *status = sr_cli_usage (field ? _ ("%s: “%s” cannot be set for many records at once")
                                  : _ ("%s has no field “%s”"),
                            sr_schema_label (schema), key);
    return NULL;
  }
  order = sr_bulk_order_new (schema, none, field);
  if (!sr_typed_value (cli->reg, field, value, &order->value, &error)) {
    sr_cli_error ("%s: %s", key, error->message);
    *status = SR_STATUS_FINDINGS;
    return NULL;
  }
  return g_steal_pointer (&order);
}

static gboolean
read_when (SrBulkOrder *order, SrStatus *status)
{
  char date[SR_DATE_SIZE];

  order->reason = g_strdup (options.reason);
  if (options.date == NULL)
    return TRUE;
  if (!sr_date_parse (options.date, date)) {
    *status = sr_cli_usage (_ ("%s is not a date; write it like 2025-09-27"), options.date);
    return FALSE;
  }
  order->date = g_strdup (date);
  return TRUE;
}

static gboolean
choose (SrCli *cli, SrBulkOrder *order, SrStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = sr_selection_query (&cli->options, cli->reg, order->schema, &error);
  GArray *ids = query ? sr_query_ids (cli->reg, query, &error) : NULL;

  if (ids == NULL) {
    *status = sr_cli_fail (error);
    return FALSE;
  }
  g_array_unref (order->ids);
  order->ids = ids;
  return TRUE;
}

static void
print_preview (const SrBulkOrder *order, const SrBulkPreview *preview)
{
  printf (_ ("%s → %s: %u of %u records change, %u have it already"), sr_field_label (order->field),
          preview->new_text, preview->ids->len, order->ids->len, preview->n_same);
  putchar ('\n');
  for (guint i = 0; i < preview->old->len; i++) {
    const SrBulkOld *old = preview->old->pdata[i];

    printf ("↻ %u: %s → %s\n", old->n, old->text, preview->new_text);
  }
}

static guint
print_refusals (const SrBulkPreview *preview)
{
  for (guint i = 0; i < preview->refused->len; i++) {
    const SrBulkRefusal *refusal = preview->refused->pdata[i];

    sr_cli_error ("%s: %s", refusal->name, refusal->sentence);
  }
  if (preview->conflict)
    sr_cli_error ("%s", preview->conflict);
  return preview->refused->len + (preview->conflict != NULL);
}

static SrStatus
set_many (SrCli *cli, const SrSchema *schema, const char *argument)
{
  SrStatus status;
  g_autoptr (SrBulkOrder) order = read_order (cli, schema, argument, &status);
  g_autoptr (SrBulkPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  if (order == NULL || !read_when (order, &status) || !choose (cli, order, &status))
    return status;
  preview = sr_bulk_preview (cli->reg, order, NULL, NULL, NULL, &error);
  if (preview == NULL)
    return sr_cli_fail (error);
  if (print_refusals (preview))
    return SR_STATUS_FINDINGS;
  print_preview (order, preview);
  if (options.dry_run || preview->ids->len == 0)
    return SR_STATUS_DONE;
  if (!sr_bulk_perform (cli->reg, order, NULL, NULL, NULL, &entry, &error))
    return sr_cli_fail (error);
  printf ("%s %" G_GINT64_FORMAT "\n", _ ("Entry"), entry);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autofree GOptionEntry *entries =
      sr_do_entries (&options, "from", N_ ("So from this day on (default: it was always so)"));
  const SrSchema *schema;
  SrStatus status;
  gboolean many;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_WHEN | SR_OPTIONS_SELECTION, entries, 2,
                         SR_ANY_ARGUMENTS, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  many = sr_selection_is_given (&cli->options);
  if (many ? argc != 3 : argc < 4 || strchr (argv[2], '='))
    return sr_cli_usage (_ ("Say which record: TYPE CODE FIELD=VALUE…; or which ones: TYPE "
                            "FIELD=VALUE --where FIELD=VALUE"));
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL || !sr_cli_open (cli, SR_OPEN_WRITE, &status))
    return status;
  return many ? set_many (cli, schema, argv[2]) : set (cli, schema, argv[2], argc - 3, argv + 3);
}

const SrCommand sr_command_set = {
    .name = "set",
    .arguments = N_ ("TYPE [CODE] FIELD=VALUE…"),
    .summary = N_ ("Correct a record, or change it from a date on; or all that are chosen"),
    .run = run,
};
