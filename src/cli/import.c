/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * import: a workbook or a CSV file compared with the register, what is doubtful and wrong told by
 * sheet, row and column, and the rest written in one entry.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "cli/sr-json.h"
#include "exchange/sr-import-problems.h"
#include "imports/sr-import-paste.h"
#include "imports/sr-import.h"

static struct {
  char *type;
  char *sheet;
  char *since;
  gboolean correct;
  gboolean dry_run;
  gboolean doubtful;
  char *problems;
} own;

static const GOptionEntry entries[] = {
    {"as", 0, 0, G_OPTION_ARG_STRING, &own.type,
     N_ ("Record type of the rows (without it: what the header looks like)"), N_ ("TYPE")},
    {"sheet", 0, 0, G_OPTION_ARG_STRING, &own.sheet,
     N_ ("Only this sheet (without it: every sheet that is shown)"), N_ ("NAME")},
    {"from", 0, 0, G_OPTION_ARG_STRING, &own.since,
     N_ ("Changes of dated fields are so from this day on"), N_ ("DATE")},
    {"correct", 0, 0, G_OPTION_ARG_NONE, &own.correct,
     N_ ("Changes of dated fields are corrections: it was always so"), NULL},
    {"doubtful", 0, 0, G_OPTION_ARG_NONE, &own.doubtful,
     N_ ("Write doubtful rows too, except those where something must be chosen"), NULL},
    {"problems", 0, 0, G_OPTION_ARG_FILENAME, &own.problems,
     N_ ("Write the clerk’s own sheet again, with what is doubtful and wrong marked in it"),
     N_ ("FILE.xlsx")},
    {"dry-run", 0, 0, G_OPTION_ARG_NONE, &own.dry_run, N_ ("Compare and write nothing"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static const char *const result_keys[] = {"new", "changed", "same", "doubtful", "rejected"};
static const char *const weight_keys[] = {"note", "doubt", "fault"};

typedef struct {
  SrCli *cli;
  const char *path;
  const SrSchema *schema;
  SrImportPlan *plan;
  GPtrArray *notices;
  gint64 entry;
} Import;

static gboolean
is_json (const Import *import)
{
  return *import->cli->options.format == 'j';
}

/* --- Ticks --- */

/* What a clerk would tick in the window: what is new and changed; what is doubtful when the command
 * says so; sensitive values when they may be seen. */
static void
tick (const Import *import)
{
  for (guint i = 0; i < sr_import_plan_n_rows (import->plan); i++) {
    SrImportResult result = sr_import_plan_result (import->plan, i);
    gboolean wanted = result == SR_IMPORT_NEW || result == SR_IMPORT_CHANGED ||
                      (result == SR_IMPORT_DOUBTFUL && own.doubtful);

    if (sr_import_plan_is_sensitive (import->plan, i) && !import->cli->options.reveal)
      wanted = FALSE;
    sr_import_plan_tick (import->plan, i, wanted);
  }
}

static guint
count_unseen (const Import *import)
{
  guint n = 0;

  for (guint i = 0; i < sr_import_plan_n_rows (import->plan); i++)
    n += sr_import_plan_is_sensitive (import->plan, i) &&
         !sr_import_plan_is_ticked (import->plan, i);
  return n;
}

/* --- Problems --- */

typedef struct {
  const char *sheet;
  guint row;
  char column[8]; /* "D", or "" for the whole row */
  const char *title;
} Place;

static Place
place_of (const Import *import, guint row, const SrImportProblem *problem)
{
  const SrImportTable *table =
      sr_import_plan_table (import->plan, sr_import_plan_row_sheet (import->plan, row));
  Place place = {.sheet = sr_import_table_sheet (table), .title = ""};
  SrImportLine line;

  sr_import_plan_line (import->plan, row, &line);
  place.row = line.number;
  if (problem->column >= 0) {
    const SrImportColumn *column = sr_import_table_columns (table)->pdata[problem->column];

    sr_import_table_letters (table, (guint)problem->column, place.column);
    place.title = column->title;
  }
  return place;
}

static void
tell_problem (const Import *import, guint row, const SrImportProblem *problem)
{
  Place place = place_of (import, row, problem);

  if (*place.column)
    sr_cli_error (_ ("%s, sheet “%s”, row %u, column %s (%s): %s"), import->path, place.sheet,
                  place.row, place.column, place.title, problem->message);
  else
    sr_cli_error (_ ("%s, sheet “%s”, row %u: %s"), import->path, place.sheet, place.row,
                  problem->message);
}

static void
write_problem (const Import *import, SrJson *json, guint row, const SrImportProblem *problem)
{
  Place place = place_of (import, row, problem);

  sr_json_begin (json, '{');
  sr_json_member (json, "sheet", place.sheet);
  sr_json_key (json, "row");
  sr_json_integer (json, place.row);
  sr_json_member (json, "column", *place.column ? place.column : NULL);
  sr_json_member (json, "title", *place.column ? place.title : NULL);
  sr_json_member (json, "field", problem->field ? problem->field->key : NULL);
  sr_json_member (json, "weight", weight_keys[problem->weight]);
  sr_json_member (json, "sentence", problem->message);
  sr_json_end (json, '}');
}

/* Everything that is told of a row; as text what was only written otherwise goes unsaid. */
static void
tell_row (const Import *import, SrJson *json, guint row)
{
  const GPtrArray *problems = sr_import_plan_problems (import->plan, row);

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = problems->pdata[i];

    if (json)
      write_problem (import, json, row, problem);
    else if (problem->weight != SR_IMPORT_NOTE)
      tell_problem (import, row, problem);
  }
}

/* --- The summary --- */

static void
tell_as_json (const Import *import)
{
  SrJson json = SR_JSON_INIT;

  sr_json_begin (&json, '{');
  sr_json_member (&json, "type", import->schema->key);
  for (guint i = 0; i < SR_IMPORT_N_RESULTS; i++) {
    sr_json_key (&json, result_keys[i]);
    sr_json_integer (&json, sr_import_plan_count (import->plan, i));
  }
  sr_json_id (&json, "entry", import->entry);
  sr_json_key (&json, "skipped");
  sr_json_begin (&json, '[');
  for (guint s = 0; s < sr_import_plan_n_sheets (import->plan); s++) {
    const SrImportTable *table = sr_import_plan_table (import->plan, s);

    for (guint i = 0; i < sr_import_table_skipped (table)->len; i++) {
      const SrSkippedLine *line = sr_import_table_skipped (table)->pdata[i];

      sr_json_begin (&json, '{');
      sr_json_member (&json, "sheet", sr_import_table_sheet (table));
      sr_json_key (&json, "row");
      sr_json_integer (&json, line->number);
      sr_json_member (&json, "text", line->text);
      sr_json_end (&json, '}');
    }
  }
  sr_json_end (&json, ']');
  sr_json_key (&json, "notices");
  sr_json_begin (&json, '[');
  for (guint i = 0; i < import->notices->len; i++)
    sr_json_string (&json, import->notices->pdata[i]);
  sr_json_end (&json, ']');
  sr_json_key (&json, "problems");
  sr_json_begin (&json, '[');
  for (guint i = 0; i < sr_import_plan_n_rows (import->plan); i++)
    tell_row (import, &json, i);
  sr_json_end (&json, ']');
  sr_json_end (&json, '}');
}

static void
tell_as_text (const Import *import)
{
  guint unseen = count_unseen (import);

  for (guint i = 0; i < import->notices->len; i++)
    sr_cli_error ("%s", (const char *)import->notices->pdata[i]);
  for (guint i = 0; i < sr_import_plan_n_rows (import->plan); i++)
    tell_row (import, NULL, i);
  printf (_ ("New %u, changed %u, same %u, doubtful %u, rejected %u\n"),
          sr_import_plan_count (import->plan, SR_IMPORT_NEW),
          sr_import_plan_count (import->plan, SR_IMPORT_CHANGED),
          sr_import_plan_count (import->plan, SR_IMPORT_SAME),
          sr_import_plan_count (import->plan, SR_IMPORT_DOUBTFUL),
          sr_import_plan_count (import->plan, SR_IMPORT_REJECTED));
  if (unseen)
    printf (_ ("%u rows change sensitive values and were not written; give --reveal --purpose "
               "TEXT\n"),
            unseen);
  if (import->entry) {
    g_autofree char *entry = g_strdup_printf ("%" G_GINT64_FORMAT, import->entry);

    printf (_ ("Entry %s\n"), entry);
  }
}

static gboolean
has_problems (const Import *import)
{
  return sr_import_plan_count (import->plan, SR_IMPORT_DOUBTFUL) +
             sr_import_plan_count (import->plan, SR_IMPORT_REJECTED) >
         0;
}

static SrStatus
tell (const Import *import)
{
  if (is_json (import))
    tell_as_json (import);
  else
    tell_as_text (import);
  return has_problems (import) || count_unseen (import) ? SR_STATUS_FINDINGS : SR_STATUS_DONE;
}

/* --- Doing it --- */

static gboolean
write_plan (Import *import, SrStatus *status)
{
  g_autofree char *source = g_path_get_basename (import->path);
  g_autoptr (GError) error = NULL;

  tick (import);
  if (own.dry_run || sr_import_plan_n_ticked (import->plan) == 0)
    return TRUE;
  if (sr_import_plan_changes_dated (import->plan) && !own.correct && !own.since) {
    *status = sr_cli_usage (_ ("Fields change whose past matters: say --correct (it was always so) "
                               "or --from DATE (so from that day on)"));
    return FALSE;
  }
  if (sr_import_plan_write (import->plan, import->cli->reg, own.since, source, FALSE,
                            &import->entry, sr_file_progress, NULL, sr_file_cancellable (), &error))
    return TRUE;
  *status = sr_cli_fail (error);
  return FALSE;
}

static gboolean
make_plan (Import *import, SrSheetFile *file, GError **error)
{
  import->plan =
      sr_import_read (import->cli->reg, file, import->schema, own.sheet, &import->notices,
                      sr_file_progress, NULL, sr_file_cancellable (), error);
  return import->plan && sr_import_plan_compare (import->plan, import->cli->reg, sr_file_progress,
                                                 NULL, sr_file_cancellable (), error);
}

/* Before anything is written: a file that cannot be made must not be noticed afterwards. */
static gboolean
write_problems (const Import *import, SrSheetFile *file, GError **error)
{
  return own.problems == NULL || !has_problems (import) ||
         sr_import_problems_write (import->plan, file, import->path, own.problems, sr_file_progress,
                                   NULL, sr_file_cancellable (), error);
}

/* "-": what comes in is a block of a spreadsheet, or a chat chain. */
static SrSheetFile *
open_file (const char *path, GError **error)
{
  g_autoptr (GString) text = NULL;
  char buffer[4096];
  size_t n;

  if (strcmp (path, "-") != 0)
    return sr_sheet_file_open (path, error);
  text = g_string_new (NULL);
  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize)n);
  if (strlen (text->str) != text->len) {
    g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_KIND,
                         _ ("What comes in is no text; save it as a file and import that"));
    return NULL;
  }
  return sr_import_paste (text->str, "-", error);
}

static SrStatus
do_import (Import *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = open_file (import->path, &error);
  SrStatus status;

  if (file == NULL)
    return sr_cli_fail (error);
  if (import->schema == NULL)
    import->schema = sr_import_guess (import->cli->reg, file, sr_file_progress, NULL,
                                      sr_file_cancellable (), &error);
  if (error)
    return sr_cli_fail (error);
  if (import->schema == NULL)
    return sr_cli_usage (_ ("No sheet of %s has a header that is known; say --as TYPE"),
                         import->path);
  if (!make_plan (import, file, &error) || !write_problems (import, file, &error))
    return sr_cli_fail (error);
  return write_plan (import, &status) ? tell (import) : status;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  Import import = {.cli = cli};
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_TEXT | SR_OPTIONS_LEVEL, entries, 1, 1, &argc,
                         &argv, &parsed))
    return (SrStatus)parsed;
  if (own.since && !sr_date_is_valid (own.since))
    return sr_cli_usage (_ ("“%s” is not a date; write it like 2025-09-27"), own.since);
  if (own.since && own.correct)
    return sr_cli_usage (_ ("Either --correct or --from DATE"));
  if (own.type && (import.schema = sr_cli_schema (own.type, &status)) == NULL)
    return status;
  if (!sr_cli_open (cli, own.dry_run ? SR_OPEN_READ : SR_OPEN_WRITE, &status))
    return status;
  import.path = argv[1];
  status = do_import (&import);
  g_clear_pointer (&import.plan, sr_import_plan_free);
  g_clear_pointer (&import.notices, g_ptr_array_unref);
  return status;
}

const SrCommand sr_command_import = {
    .name = "import",
    .arguments = N_ ("FILE | -"),
    .summary = N_ ("Compare a workbook or CSV file with the register and take over what is new"),
    .run = run,
};
