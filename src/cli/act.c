/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * act: any act of the register. Acts on a household take its code; those that work on every record
 * type take the type first; moving in takes neither, and its members as 1.name=… 2.name=….
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-do.h"
#include "cli/sr-json.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"

static SrDoOptions options;

/* --- What acts there are --- */

static void
print_parameters (const SrSchema *schema, const char *prefix)
{
  for (guint i = 0; schema && i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    printf ("    %s%s  %s%s\n", prefix, field->key, sr_field_label (field),
            field->flags & SR_FIELD_REQUIRED ? _ (" (must be filled in)") : "");
  }
}

static const char *
synopsis (const SrAct *act)
{
  if (act->subject)
    return _ ("CODE");
  if (act->flags & SR_ACT_ON_RECORD)
    return _ ("TYPE CODE");
  if (act->flags & SR_ACT_DRAFTS)
    return g_str_equal (act->key, "create") ? _ ("TYPE FIELD=VALUE…")
                                            : _ ("TYPE CODE FIELD=VALUE…");
  return "";
}

static void
print_act (const SrAct *act)
{
  printf ("%s %s  %s%s\n", act->key, synopsis (act), sr_act_label (act),
          act->flags & SR_ACT_DATED ? _ (" (--on DATE)") : "");
  print_parameters (sr_act_schema (act), "");
  print_parameters (sr_act_row_schema (act), "N.");
}

static SrStatus
print_acts (void)
{
  const SrAct *const *acts = sr_acts ();

  for (guint i = 0; acts[i]; i++)
    if (!(acts[i]->flags & (SR_ACT_ON_ENTRY | SR_ACT_OF_FILES)))
      print_act (acts[i]);
  return SR_STATUS_DONE;
}

/* "act birth --help" tells what a birth takes, before the options of every act. */
static const SrAct *
act_to_explain (int argc, char **argv)
{
  return argc == 3 && g_str_equal (argv[2], "--help") ? sr_act_find (argv[1]) : NULL;
}

/* --- Doing one --- */

typedef struct {
  const SrAct *act;
  const SrSchema *schema; /* of the subject or of the draft; NULL: none */
  const char *code;       /* NULL: none */
  int argc;               /* the KEY=VALUE arguments */
  char **argv;
} Words;

/* Sorts the arguments after NAME into type, code and the rest. */
static gboolean
read_words (Words *words, SrStatus *status)
{
  const SrAct *act = words->act;
  gboolean any = act->subject == NULL && act->flags & (SR_ACT_ON_RECORD | SR_ACT_DRAFTS);
  gboolean coded = act->subject || (any && !g_str_equal (act->key, "create"));

  if (words->argc < any + coded) {
    *status = sr_cli_usage (_ ("Usage: sangruictl act %s %s"), act->key, synopsis (act));
    return FALSE;
  }
  if (act->subject)
    words->schema = sr_schema_find (act->subject);
  else if (any)
    words->schema = sr_cli_schema (words->argv[0], status);
  if (any && words->schema == NULL)
    return FALSE;
  if (coded)
    words->code = words->argv[any];
  words->argc -= any + coded;
  words->argv += any + coded;
  return TRUE;
}

/* The draft that the arguments fill in: the parameters', or one of the record. Not owned. */
static SrDraft *
draft_for (SrCli *cli, SrActRequest *request, const Words *words, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;

  if (!(words->act->flags & SR_ACT_DRAFTS))
    return sr_act_request_values (request);
  if (words->code)
    record = sr_record_load (cli->reg, words->schema, id, options.date, error);
  if (words->code && record == NULL)
    return NULL;
  draft = record ? sr_draft_new_for (record) : sr_draft_new (words->schema);
  sr_act_request_add_draft (request, draft);
  return draft;
}

static SrStatus
act_on (SrCli *cli, const Words *words)
{
  g_autoptr (SrActRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  SrStatus status;
  SrDraft *draft;
  gint64 id = 0;

  if (words->code && !sr_typed_record (cli->reg, words->schema, words->code, &id, &error))
    return sr_cli_fail (error);
  request = sr_act_request_new (words->act, words->schema, id);
  draft = draft_for (cli, request, words, id, &error);
  if (error)
    return sr_cli_fail (error);
  if (!sr_do_fill (cli, request, draft, words->argc, words->argv, &status))
    return status;
  return sr_do (cli, request, &options);
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autofree GOptionEntry *entries =
      sr_do_entries (&options, "on", N_ ("The day on which it happened (default: the as-of date)"));
  const SrAct *explained = act_to_explain (argc, argv);
  Words words = {NULL};
  SrStatus status;
  int parsed;

  if (explained)
    print_act (explained);
  if (!sr_options_parse (cli, command, 0, entries, 1, SR_ANY_ARGUMENTS, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (argc == 2 && g_str_equal (argv[1], "list"))
    return print_acts ();
  words = (Words){sr_act_find (argv[1]), NULL, NULL, argc - 2, argv + 2};
  if (words.act == NULL || words.act->flags & (SR_ACT_ON_ENTRY | SR_ACT_OF_FILES))
    return sr_cli_usage (_ ("There is no act “%s”; sangruictl act list lists them"), argv[1]);
  if (!read_words (&words, &status) || !sr_cli_open (cli, SR_OPEN_WRITE, &status))
    return status;
  return act_on (cli, &words);
}

const SrCommand sr_command_act = {
    .name = "act",
    .arguments = N_ ("list | NAME [TYPE] CODE KEY=VALUE…"),
    .summary = N_ ("Do an act: birth, moving in …"),
    .run = run,
};
