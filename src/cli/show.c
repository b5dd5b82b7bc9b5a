/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * show: one record, its dated past and what belongs to it.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-field-json.h"
#include "core/sr-text.h"
#include "store/sr-typed.h"

/* --- Text --- */

/* A field that only orders another one says nothing to people. */
static gboolean
is_sort_key (const SrSchema *schema, const char *key)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].sort && g_str_equal (schema->fields[i].sort, key))
      return TRUE;
  return FALSE;
}

static void
print_fields (SrCli *cli, const SrRecord *record, guint indent, SrFieldFlags wanted)
{
  const SrSchema *schema = sr_record_schema (record);
  const char *group = NULL;

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *value = sr_record_value (record, i);
    g_autofree char *text = NULL;

    if (sr_value_is_blank (value) || (wanted && !(field->flags & wanted)) ||
        (field->flags & SR_FIELD_DERIVED && is_sort_key (schema, field->key)))
      continue;
    if (!wanted && field->group && g_strcmp0 (field->group, group) != 0)
      printf ("%*s%s\n", (int)indent, "", _ (field->group));
    group = field->group;
    text = sr_display_value (cli->reg, field, value, cli->options.reveal);
    printf ("%*s%s: %s\n", (int)indent + 2, "", sr_field_label (field), text);
  }
}

static gboolean
print_states (SrCli *cli, const SrRecord *record, GError **error)
{
  g_autoptr (GPtrArray) states = NULL;

  if (!sr_schema_has_state (sr_record_schema (record)))
    return TRUE;
  states = sr_record_states (cli->reg, sr_record_schema (record), sr_record_id (record), error);
  if (states == NULL)
    return FALSE;
  if (states->len > 1)
    puts (_ ("Time line"));
  for (guint i = 0; states->len > 1 && i < states->len; i++) {
    const SrState *state = states->pdata[i];

    printf ("  %s – %s\n", g_str_equal (state->since, SR_DATE_BEGINNING) ? "…" : state->since,
            *state->until ? state->until : "…");
    print_fields (cli, state->record, 2, SR_FIELD_DATED);
  }
  return TRUE;
}

/* One line of a part: its listed fields. */
static void
print_part (SrCli *cli, const SrRecord *record)
{
  const SrSchema *schema = sr_record_schema (record);
  const char *divider = "  ";

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    g_autofree char *text = NULL;

    if (!(field->flags & SR_FIELD_LISTED))
      continue;
    text = sr_display_value (cli->reg, field, sr_record_value (record, i), cli->options.reveal);
    if (*text)
      printf ("%s%s", divider, text);
  }
  putchar ('\n');
}

/* --- Parts: records of other types whose owner this one is, or that join it --- */

/* The reference of a span or part to a record of TYPE, or NULL. */
static const SrField *
reference_to (const SrSchema *part, const char *type)
{
  for (guint i = 0; i < part->n_fields; i++)
    if (part->fields[i].kind == SR_KIND_REFERENCE && !(part->fields[i].flags & SR_FIELD_DERIVED) &&
        g_strcmp0 (part->fields[i].target, type) == 0)
      return &part->fields[i];
  return NULL;
}

typedef void (*PartFunc) (SrCli *cli, const SrRecord *part, gpointer data);

/* Calls BEFORE once and EACH for every record of PART that joins RECORD, past ones included. */
static gboolean
each_part (SrCli *cli,
           const SrRecord *record,
           const SrSchema *part,
           PartFunc each,
           gpointer data,
           GError **error)
{
  const SrField *field = reference_to (part, sr_record_schema (record)->key);
  g_autoptr (GArray) ids =
      sr_record_ids_where (cli->reg, part, field->key, sr_record_id (record), NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) one =
        sr_record_load (cli->reg, part, g_array_index (ids, gint64, i), NULL, error);

    if (one == NULL)
      return FALSE;
    each (cli, one, data);
  }
  return TRUE;
}

static gboolean
has_parts (const SrSchema *schema, const SrSchema *part)
{
  return part->span && reference_to (part, schema->key);
}

static void
print_part_line (SrCli *cli, const SrRecord *part, gpointer data)
{
  gboolean *titled = data;

  if (!*titled)
    puts (sr_schema_plural (sr_record_schema (part)));
  *titled = TRUE;
  print_part (cli, part);
}

static gboolean
print_parts (SrCli *cli, const SrRecord *record, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++) {
    gboolean titled = FALSE;

    if (has_parts (sr_record_schema (record), schemas[i]) &&
        !each_part (cli, record, schemas[i], print_part_line, &titled, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
print_text (SrCli *cli, const SrRecord *record, GError **error)
{
  g_autofree char *label =
      sr_record_label (cli->reg, sr_record_schema (record), sr_record_id (record));

  printf ("%s %s%s\n", sr_schema_label (sr_record_schema (record)), label,
          sr_record_is_void (record) ? _ (" (void)") : "");
  print_fields (cli, record, 0, 0);
  return print_states (cli, record, error) && print_parts (cli, record, error);
}

/* --- JSON --- */

static void
write_fields (SrCli *cli, SrJson *json, const SrRecord *record, SrFieldFlags wanted)
{
  const SrSchema *schema = sr_record_schema (record);

  for (guint i = 0; i < schema->n_fields; i++) {
    if (wanted && !(schema->fields[i].flags & wanted))
      continue;
    sr_json_key (json, schema->fields[i].key);
    sr_field_json (json, cli->reg, &schema->fields[i], sr_record_value (record, i),
                   cli->options.reveal);
  }
}

static gboolean
write_states (SrCli *cli, SrJson *json, const SrRecord *record, GError **error)
{
  g_autoptr (GPtrArray) states = NULL;

  if (!sr_schema_has_state (sr_record_schema (record)))
    return TRUE;
  states = sr_record_states (cli->reg, sr_record_schema (record), sr_record_id (record), error);
  if (states == NULL)
    return FALSE;
  sr_json_key (json, "states");
  sr_json_begin (json, '[');
  for (guint i = 0; i < states->len; i++) {
    const SrState *state = states->pdata[i];
    gboolean always = g_str_equal (state->since, SR_DATE_BEGINNING);

    sr_json_begin (json, '{');
    sr_json_member (json, "since", always ? NULL : state->since);
    sr_json_member (json, "until", *state->until ? state->until : NULL);
    write_fields (cli, json, state->record, SR_FIELD_DATED);
    sr_json_end (json, '}');
  }
  sr_json_end (json, ']');
  return TRUE;
}

static void
write_part (SrCli *cli, const SrRecord *part, gpointer data)
{
  SrJson *json = data;

  sr_json_begin (json, '{');
  sr_json_id (json, "id", sr_record_id (part));
  write_fields (cli, json, part, 0);
  sr_json_end (json, '}');
}

static gboolean
write_parts (SrCli *cli, SrJson *json, const SrRecord *record, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++) {
    if (!has_parts (sr_record_schema (record), schemas[i]))
      continue;
    sr_json_key (json, schemas[i]->key);
    sr_json_begin (json, '[');
    if (!each_part (cli, record, schemas[i], write_part, json, error))
      return FALSE;
    sr_json_end (json, ']');
  }
  return TRUE;
}

static gboolean
print_json (SrCli *cli, const SrRecord *record, GError **error)
{
  SrJson json = SR_JSON_INIT;

  sr_json_begin (&json, '{');
  sr_json_id (&json, "id", sr_record_id (record));
  sr_json_key (&json, "version");
  sr_json_integer (&json, sr_record_version (record));
  sr_json_key (&json, "void");
  sr_json_raw (&json, sr_record_is_void (record) ? "true" : "false");
  write_fields (cli, &json, record, 0);
  if (!write_states (cli, &json, record, error) || !write_parts (cli, &json, record, error))
    return FALSE;
  sr_json_end (&json, '}');
  return TRUE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set = SR_OPTIONS_WHEN | SR_OPTIONS_LEVEL | SR_OPTIONS_TEXT;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) record = NULL;
  const SrSchema *schema;
  SrStatus status;
  int parsed;
  gint64 id;

  if (!sr_options_parse (cli, command, set, NULL, 2, 2, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL || !sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  if (!sr_typed_record (cli->reg, schema, argv[2], &id, &error))
    return sr_cli_fail (error);
  record = sr_record_load (cli->reg, schema, id, NULL, &error);
  if (record == NULL ||
      !sr_options_disclose (
          &cli->options, cli->reg,
          &(SrDisclosure){.kind = SR_DISCLOSURE_REVEAL, .schema = schema, .record = id, .rows = 1},
          &error))
    return sr_cli_fail (error);
  if (!(*cli->options.format == 'j' ? print_json : print_text) (cli, record, &error))
    return sr_cli_fail (error);
  return SR_STATUS_DONE;
}

const SrCommand sr_command_show = {
    .name = "show",
    .arguments = N_ ("TYPE CODE"),
    .summary = N_ ("Show one record with its past"),
    .run = run,
};
