/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * schema: the data dictionary, from the tables of fields that the whole program works by. Needs no
 * register.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-json.h"

static const struct {
  SrFieldFlags flag;
  const char *name;
} flags[] = {
    {SR_FIELD_REQUIRED, "required"},   {SR_FIELD_UNIQUE, "unique"},     {SR_FIELD_DATED, "dated"},
    {SR_FIELD_DERIVED, "derived"},     {SR_FIELD_DECLARED, "declared"}, {SR_FIELD_SEALED, "sealed"},
    {SR_FIELD_LISTED, "listed"},       {SR_FIELD_SEARCHED, "searched"}, {SR_FIELD_SORTED, "sorted"},
    {SR_FIELD_MULTILINE, "multiline"},
};

/* --- Text --- */

static void
print_field (const SrField *field)
{
  printf ("  %s  %s%s%s  %s  %s  L%d", field->key, sr_kind_name (field->kind),
          field->target ? " " : "", field->target ? field->target : "", sr_field_label (field),
          field->title, (int)field->sensitivity);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (field->flags & flags[i].flag)
      printf ("  %s", flags[i].name);
  if (field->min || field->max)
    printf ("  %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, field->min, field->max);
  putchar ('\n');
}

static void
print_schema (const SrSchema *schema)
{
  printf ("%s  %s  %s\n", schema->key, sr_schema_plural (schema), schema->title);
  for (guint i = 0; i < schema->n_fields; i++)
    print_field (&schema->fields[i]);
}

/* --- JSON --- */

static void
write_field (SrJson *json, const SrField *field)
{
  sr_json_begin (json, '{');
  sr_json_member (json, "key", field->key);
  sr_json_member (json, "kind", sr_kind_name (field->kind));
  sr_json_member (json, "target", field->target);
  sr_json_member (json, "label", sr_field_label (field));
  sr_json_member (json, "title", field->title);
  sr_json_member (json, "group", field->group ? _ (field->group) : NULL);
  sr_json_key (json, "sensitivity");
  sr_json_integer (json, field->sensitivity);
  sr_json_key (json, "masked");
  sr_json_raw (json, field->mask != SR_MASK_NONE ? "true" : "false");
  sr_json_key (json, "min");
  sr_json_integer (json, field->min);
  sr_json_key (json, "max");
  sr_json_integer (json, field->max);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++) {
    sr_json_key (json, flags[i].name);
    sr_json_raw (json, field->flags & flags[i].flag ? "true" : "false");
  }
  sr_json_end (json, '}');
}

static void
write_schema (SrJson *json, const SrSchema *schema)
{
  sr_json_begin (json, '{');
  sr_json_member (json, "key", schema->key);
  sr_json_member (json, "label", sr_schema_label (schema));
  sr_json_member (json, "title", schema->title);
  sr_json_member (json, "code", schema->code);
  sr_json_member (json, "name", schema->name);
  sr_json_member (json, "owner", schema->owner);
  sr_json_key (json, "span");
  sr_json_raw (json, schema->span ? "true" : "false");
  sr_json_key (json, "fields");
  sr_json_begin (json, '[');
  for (guint i = 0; i < schema->n_fields; i++)
    write_field (json, &schema->fields[i]);
  sr_json_end (json, ']');
  sr_json_end (json, '}');
}

static SrStatus
print_all (SrCli *cli, const SrSchema *only)
{
  const SrSchema *const *schemas = sr_schemas ();
  gboolean is_json = *cli->options.format == 'j';
  SrJson json = SR_JSON_INIT;

  if (is_json && !only)
    sr_json_begin (&json, '[');
  for (guint i = 0; schemas[i]; i++) {
    if (only && schemas[i] != only)
      continue;
    if (is_json)
      write_schema (&json, schemas[i]);
    else
      print_schema (schemas[i]);
  }
  if (is_json && !only)
    sr_json_end (&json, ']');
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrSchema *only = NULL;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_TEXT, NULL, 0, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (argc == 2 && (only = sr_cli_schema (argv[1], &status)) == NULL)
    return status;
  return print_all (cli, only);
}

const SrCommand sr_command_schema = {
    .name = "schema",
    .arguments = N_ ("[TYPE]"),
    .summary = N_ ("The data dictionary: record types and their fields"),
    .run = run,
};
