/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * figures: numbers of the catalogue, broken down by a dimension, or the members of one.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-json.h"
#include "cli/sr-output.h"
#include "figures/sr-figures.h"

static struct {
  char *by;
  char *members;
} own;

static const GOptionEntry entries[] = {
    {"by", 0, 0, G_OPTION_ARG_FILENAME, &own.by, N_ ("Break down: township, building, sex …"),
     N_ ("DIMENSION")},
    {"members", 0, 0, G_OPTION_ARG_FILENAME, &own.members, N_ ("What is counted in this figure"),
     N_ ("KEY")},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static gboolean
is_json (SrCli *cli)
{
  return *cli->options.format == 'j';
}

/* "962" or, where nothing is known, null in JSON and — elsewhere. */
static char *
number_text (SrCli *cli, const SrFigureValue *value)
{
  return is_json (cli) && !value->known ? g_strdup ("null") : sr_figure_value_format (value);
}

/* --- Which figures --- */

/* Those named, or the whole catalogue (of --by: those that have the dimension). */
static GPtrArray *
choose_figures (int argc, char **argv, SrStatus *status)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  guint n_all;
  const SrFigure *all = sr_figures (&n_all);

  for (guint i = 0; argc == 1 && i < n_all; i++)
    if (own.by == NULL || sr_figure_has_dimension (&all[i], own.by))
      g_ptr_array_add (chosen, (gpointer)&all[i]);
  for (int i = 1; i < argc; i++) {
    const SrFigure *figure = sr_figure_find (argv[i]);

    if (figure == NULL) {
      *status =
          sr_cli_usage (_ ("There is no figure “%s”; sangruictl figures lists them"), argv[i]);
      return NULL;
    }
    g_ptr_array_add (chosen, (gpointer)figure);
  }
  return g_steal_pointer (&chosen);
}

/* --- Values --- */

static void
print_object (SrCli *cli, GPtrArray *figures, const SrFigureValue *values)
{
  SrJson json = SR_JSON_INIT;

  sr_json_begin (&json, '{');
  for (guint i = 0; i < figures->len; i++) {
    const SrFigure *figure = figures->pdata[i];
    g_autofree char *number = number_text (cli, &values[i]);

    sr_json_key (&json, figure->key);
    sr_json_raw (&json, number);
  }
  sr_json_end (&json, '}');
}

static void
print_rows (SrCli *cli, GPtrArray *figures, const SrFigureValue *values)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  sr_output_add_column (output, "key", _ ("Key"), FALSE);
  sr_output_add_column (output, "title", _ ("Title"), FALSE);
  sr_output_add_column (output, "value", _ ("Value"), TRUE);
  sr_output_add_column (output, "unit", _ ("Unit of count"), FALSE);
  for (guint i = 0; i < figures->len; i++) {
    const SrFigure *figure = figures->pdata[i];
    g_autofree char *number = number_text (cli, &values[i]);

    sr_output_text (output, figure->key);
    sr_output_text (output, figure->title);
    sr_output_number (output, number);
    sr_output_text (output, figure->unit);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
}

static SrStatus
print_values (SrCli *cli, GPtrArray *figures)
{
  g_autofree SrFigureValue *values = g_new0 (SrFigureValue, figures->len + 1);
  SrFigureWhen when = sr_options_when (&cli->options, cli->reg);

  for (guint i = 0; i < figures->len; i++) {
    g_autoptr (GError) error = NULL;

    if (!sr_figure_value (cli->reg, figures->pdata[i], &when, &values[i], &error))
      return sr_cli_fail (error);
  }
  (is_json (cli) ? print_object : print_rows) (cli, figures, values);
  return SR_STATUS_DONE;
}

/* --- By a dimension --- */

static void
print_row (SrCli *cli,
           SrOutput *output,
           const char *value,
           const char *name,
           const SrFigureValue *cells,
           guint n)
{
  sr_output_text (output, value);
  sr_output_text (output, name);
  for (guint i = 0; i < n; i++) {
    g_autofree char *number = number_text (cli, &cells[i]);

    sr_output_number (output, number);
  }
  sr_output_end_row (output);
}

static void
print_matrix (SrCli *cli, const SrFigureMatrix *matrix)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  sr_output_add_column (output, "value", _ ("Value"), FALSE);
  sr_output_add_column (output, "name", sr_dimension_label (matrix->dimension), FALSE);
  for (guint i = 0; i < matrix->n_figures; i++)
    sr_output_add_column (output, matrix->figures[i]->key, matrix->figures[i]->title, TRUE);
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = matrix->rows->pdata[i];

    print_row (cli, output, row->value, row->name, row->cells, matrix->n_figures);
  }
  if (!is_json (cli))
    print_row (cli, output, NULL, _ ("Total"), matrix->totals, matrix->n_figures);
  sr_output_finish (output);
}

static SrStatus
print_by (SrCli *cli, GPtrArray *figures)
{
  const SrDimension *dimension = sr_dimension_find (own.by);
  SrFigureWhen when = sr_options_when (&cli->options, cli->reg);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrFigureMatrix) matrix = NULL;

  if (dimension == NULL || figures->len == 0)
    return sr_cli_usage (_ ("There is no dimension “%s”"), own.by);
  for (guint i = 0; i < figures->len; i++) {
    const SrFigure *figure = figures->pdata[i];

    if (!sr_figure_has_dimension (figure, own.by))
      return sr_cli_usage (_ ("The figure “%s” has no dimension “%s”"), figure->key, own.by);
  }
  matrix = sr_figure_matrix (cli->reg, (const SrFigure *const *)figures->pdata, figures->len,
                             dimension, &when, &error);
  if (matrix == NULL)
    return sr_cli_fail (error);
  print_matrix (cli, matrix);
  return SR_STATUS_DONE;
}

/* --- Members --- */

static void
print_amount (SrOutput *output, const SrValue *amount)
{
  g_autofree char *text = NULL;

  if (amount->type == SR_VALUE_TEXT) {
    sr_output_text (output, amount->text);
    return;
  }
  text = amount->type == SR_VALUE_REAL ? sr_kind_format (SR_KIND_DECIMAL, amount)
                                       : sr_kind_format (SR_KIND_INTEGER, amount);
  sr_output_number (output, *text ? text : NULL);
}

static SrStatus
print_members (SrCli *cli, const SrFigure *figure)
{
  const SrSchema *schema = sr_schema_find (figure->record);
  SrFigureWhen when = sr_options_when (&cli->options, cli->reg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) members = sr_figure_members (cli->reg, figure, &when, &error);
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  if (members == NULL)
    return sr_cli_fail (error);
  sr_output_add_column (output, "id", _ ("Id"), FALSE);
  sr_output_add_column (output, "name", sr_schema_label (schema), FALSE);
  sr_output_add_column (output, "amount", _ ("Amount"), TRUE);
  for (guint i = 0; i < members->len; i++) {
    const SrFigureMember *member = &g_array_index (members, SrFigureMember, i);
    g_autofree char *name = sr_record_label (cli->reg, schema, member->record);

    sr_output_id (output, member->record);
    sr_output_text (output, name);
    print_amount (output, &member->amount);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set = SR_OPTIONS_WHEN | SR_OPTIONS_TABLE;
  const SrFigure *figure = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, set, entries, 0, SR_ANY_ARGUMENTS, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (own.members && (figure = sr_figure_find (own.members)) == NULL)
    return sr_cli_usage (_ ("There is no figure “%s”; sangruictl figures lists them"), own.members);
  figures = choose_figures (argc, argv, &status);
  if (figures == NULL || !sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  if (figure)
    return print_members (cli, figure);
  return own.by ? print_by (cli, figures) : print_values (cli, figures);
}

const SrCommand sr_command_figures = {
    .name = "figures",
    .arguments = N_ ("[KEY]…"),
    .summary = N_ ("Figures of the catalogue"),
    .run = run,
};
